import { describe, it } from 'mocha';
import { assertMarked } from '../support/marked.ts';
import { workspaceOf } from './workspace.ts';

const rules = (...alerts: readonly string[]): string =>
  `groups:\n  - name: alerts\n    rules:\n${alerts.map((name) => `      - alert: ${name}\n        expr: up == 0\n`).join('')}`;

const files = {
  'rules/a.yml': rules('InstanceDown', 'AlwaysFiring'),
  'rules/b.yaml': rules('Other'),
  'big.yml': '',
};

const alertTest = (name: string): string => `tests:\n  - alert_rule_test:\n      - alertname: ${name}\n`;

/** By the name of the file, since paths count from its folder. */
const marked: readonly (readonly [string, string, string])[] = [
  [
    'an alert that no rule raises',
    'a_test.yml',
    `
rule_files: [rules/*.y*ml]
group_eval_order:
  - alerts
  - alarms
    ^^^^^^ warning unknown-group: No group of \`rule_files\` is called \`alarms\`: write \`alerts\` if you mean that
tests:
  - alert_rule_test:
      - alertname: InstanceDown
      - alertname: Other
      - alertname: InstanceDwon
                   ^^^^^^^^^^^^ warning unknown-alert: No rule of \`rule_files\` raises \`InstanceDwon\`: write \`InstanceDown\` if you mean that
      - alertname: Test
                   ^^^^ warning unknown-alert: No rule of \`rule_files\` raises \`Test\`: name one that does, or add its file
`,
  ],
  [
    'an alert of a file that is not under test',
    'tests/a_test.yml',
    `
rule_files: [../rules/a.yml]
tests:
  - alert_rule_test:
      - alertname: Other
                   ^^^^^ warning unknown-alert
`,
  ],
  [
    'rule files that are not there',
    'tests/a_test.yml',
    `
rule_files:
  - ../rules/a.yml
  - ../rules/c.yml
    ^^^^^^^^^^^^^^ warning missing-file: "../rules/c.yml" does not point to an existing file — no file of the workspace matches; add it, or correct the path
  - ./rules/*.yml
  - ../[r-s]ules/?.yml
  - /etc/rules/a.yml
  - ../../elsewhere/a.yml
  - ../generated/a.yml
  - rules.rules
  - $DIR/a.yml
${alertTest('Unknown')}`,
  ],
  ['nothing is known of a file', 'a_test.yml', `\nrule_files: [rules/a.yml, big.yml]\n${alertTest('Unknown')}`],
  ['no rule files', 'a_test.yml', `\nrule_files: []\n${alertTest('Unknown')}`],
];

describe('What unit tests name of other files', () => {
  for (const [what, name, text] of marked) {
    it(what, async () => assertMarked({ name, text }, await workspaceOf({ ...files, [name]: '' })));
  }

  it('is not judged before the workspace is known', () =>
    assertMarked({ name: 'a_test.yml', text: `\nrule_files: [x.yml]\n${alertTest('A')}` }));
});
