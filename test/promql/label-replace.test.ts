import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about } from './support.ts';

const { assertFixes, assertProblems } = about('label-replace');

const marked: Readonly<Record<string, string>> = {
  'a pattern that RE2 refuses': `
label_replace(up, "a", "$1", "b", "(.*")
                                  ^^^^^ error label-replace: invalid regular expression in label_replace(): (.* — error parsing regexp: missing closing ): …
`,
  'groups that are not there': `
label_replace(up, "a", "$1-$2", "b", "(.*)")
                           ^^ warning label-replace: The pattern has no group \`$2\`, so nothing stands in its place

label_replace(up, "a", "\${name}", "b", "(?P<nam>.*)")
                        ^^^^^^^ warning label-replace: The pattern has no group \`\${name}\`, so nothing stands in its place

label_replace(up, "a", "$1_total", "b", "(.*)")
                        ^^^^^^^^ warning label-replace: \`$1_total\` is a group of that whole name, which the pattern does not have — write \`\${1}_total\`
`,
  'groups that are there, and dollars': `
label_replace(up, "a", "$0 $1.$2 \${3}x $name $$9 $-", "b", "(.)(.)(?P<name>.)")

label_replace(up, "a", "", "b", ".*") + label_join(up, "a", "$1", "b")
`,
};

describe('label-replace', () => {
  for (const [title, text] of Object.entries(marked)) {
    it(title, () => assertProblems(text));
  }

  it("leaves Grafana's variables open", () => {
    assertProblems('label_replace(up, "a", "$host $1", "b", "(.*)$suffix")', 'grafana');
    assertProblems('label_replace(up, "a", "$1", "b", "($pattern")', 'grafana');
  });

  assertFixes([['label_replace(up, "a", "$1_x", "b", "(.*)")', 'Change to `${1}_x`', 'label_replace(up, "a", "${1}_x", "b", "(.*)")']]);

  it('in a rule file', () =>
    assertMarked({
      name: 'rules.yml',
      text: `groups:
  - name: a
    rules:
      - record: job:up:sum
        expr: sum by (job) (label_replace(up, "job", "$1", "instance", '(.*'))
                                                                       ^^^^^ error label-replace: …
`,
    }));
});
