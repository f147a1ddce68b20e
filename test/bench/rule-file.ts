/** A rule file of about so many lines, five of them per two rules, in one group of many rules or in many groups. */
export function ruleFile({ lines, groupsOf = Number.POSITIVE_INFINITY }: { readonly lines: number; readonly groupsOf?: number }): string {
  const out = ['groups:'];
  for (let rule = 0; out.length < lines; rule++) {
    if (rule === 0 || rule % groupsOf === 0) {
      out.push(`  - name: group-${rule}`, '    rules:');
    }
    out.push(
      `      - record: job:metric_${rule}:rate5m`,
      `        expr: sum by (job, instance) (rate(metric_${rule}_total{job="shop", status=~"5..", path!~"/internal/.*"}[5m])) / ${rule + 1}`,
      `      - alert: Metric${rule}High`,
      `        expr: "job:metric_${rule}:rate5m > ${rule + 1} and on (job) up == 1"`,
      '        for: 5m',
    );
  }
  return `${out.join('\n')}\n`;
}
