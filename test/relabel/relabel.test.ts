import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { assertFix, assertProblems } from '#test/schema/support.ts';

/** A rule, its lines indented as they stand in the file, with marks. */
function rule(...lines: readonly string[]): string {
  const indented = lines.map((line) => (/^\s*\^/.test(line) ? `        ${line}` : `        ${line}`));
  return ['scrape_configs:', '  - job_name: a', '    relabel_configs:', '      -', ...indented, ''].join('\n');
}

const cases: Readonly<Record<string, string>> = {
  'replace with groups': rule('source_labels: [__address__]', 'regex: (.*):\\d+', 'target_label: instance_${1}', 'replacement: $1'),
  'replace without a target': rule(
    'source_labels: [a]',
    "^^^^^^^^^^^^^ error relabel-rule: relabel configuration for replace action requires 'target_label' value — add `target_label`",
  ),
  'a broken reference': rule(
    'target_label: x_${1',
    '              ^^^^^ error relabel-rule: "x_${1" is invalid \'target_label\' for replace action — …',
  ),
  'keep and drop need nothing': rule('action: keep'),
  'any case of the action': rule('action: Keep', 'source_labels: [a]'),
  'an unknown action': rule(
    'action: kep',
    '        ^^^ error unknown-value: unknown relabel action "kep" — use one of `replace`, `keep`, …',
  ),
  'hashmod complete': rule('action: hashmod', 'modulus: 8', 'source_labels: [a]', 'target_label: __tmp'),
  'hashmod without a modulus': rule(
    'action: hashmod',
    '^^^^^^ error relabel-rule: relabel configuration for hashmod requires non-zero modulus — add `modulus`',
    'target_label: x',
  ),
  labelmap: rule('action: labelmap', 'regex: __meta_kubernetes_pod_label_(.+)', 'replacement: k8s_$1'),
  'labelmap with a broken replacement': rule(
    'action: labelmap',
    'regex: (.+)',
    'replacement: a{',
    '             ^^ error relabel-rule: "a{" is invalid \'replacement\' for labelmap action — …',
  ),
  labeldrop: rule('action: labeldrop', 'regex: tmp_.*'),
  'labeldrop with a source': rule(
    'action: labeldrop',
    'source_labels: [a]',
    "^^^^^^^^^^^^^ error relabel-rule: labeldrop action requires only 'regex', and no other fields — remove `source_labels`",
    'regex: x',
  ),
  'labelkeep with the default separator': rule('action: labelkeep', 'separator: ;', 'regex: x'),
  lowercase: rule('action: lowercase', 'source_labels: [a]', 'target_label: b'),
  'uppercase with a replacement': rule(
    'action: uppercase',
    'source_labels: [a]',
    'target_label: b',
    'replacement: c',
    "^^^^^^^^^^^ error relabel-rule: 'replacement' can not be set for uppercase action — remove it",
  ),
  keepequal: rule('action: keepequal', 'source_labels: [a]', 'target_label: b'),
  'dropequal with a pattern': rule(
    'action: dropequal',
    'source_labels: [a]',
    'regex: x',
    "^^^^^ error relabel-rule: dropequal action requires only 'source_labels' and `target_label`, and no other fields — remove `regex`",
    'target_label: b',
  ),
  'a pattern that RE2 refuses': rule(
    'source_labels: [a]',
    'regex: (?=x)',
    '       ^^^^^ error wrong-type: error parsing regexp: invalid or unsupported Perl syntax: `(?=` — …',
    'action: drop',
  ),
  'source labels that are no list': rule(
    'source_labels: __address__',
    '               ^^^^^^^^^^^ error wrong-type: `source_labels` must be a list, but this is a single value',
    'action: drop',
  ),
  'a rule half typed': rule('action: hashmod', 'targ'),
};

describe('relabel rules', () => {
  for (const [what, text] of Object.entries(cases)) {
    if (what !== 'a rule half typed') {
      it(what, () => assertProblems(prometheus, text));
    }
  }

  it('is silent on a half-typed rule but for its syntax', () => {
    const found = (prometheus.checks ?? []).filter(({ code }) => code === 'relabel-rule' || code === 'missing-field');
    assertProblems({ ...prometheus, checks: found }, cases['a rule half typed'] ?? '');
  });

  it('corrects an action', () => {
    assertFix(prometheus, rule('action: kep', 'source_labels: [a]'), 'Change to `keep`', rule('action: keep', 'source_labels: [a]'));
  });
});
