/** What a rule file is like: about so many lines, in one group of many rules or in many groups, with texts for people or without. */
interface RuleFileShape {
  readonly lines: number;
  readonly groupsOf?: number;
  readonly templates?: boolean;
}

/** A rule file of two kinds of rules that take turns. */
export function ruleFile({ lines, groupsOf = Number.POSITIVE_INFINITY, templates = false }: RuleFileShape): string {
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
      ...(templates ? textsOf(rule) : []),
    );
  }
  return `${out.join('\n')}\n`;
}

function textsOf(rule: number): readonly string[] {
  return [
    '        labels:',
    '          severity: page',
    '          team: "{{ $labels.team }}"',
    '        annotations:',
    `          summary: 'Metric ${rule} is high on {{ $labels.instance }}'`,
    '          description: >-',
    `            Metric ${rule} of {{ $labels.job }} is {{ $value | humanizePercentage }}{{ with $labels.pod }} in {{ . }}{{ end }}.`,
    '          runbook_url: https://example.com/runbook',
  ];
}
