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

describe('Names in a rule file whose configuration allows legacy ones only', () => {
  const text = `
groups:
  - name: my group
    labels: {a-b: c}
             ^^^ error legacy-name: invalid label name: a-b — …
    rules:
      - record: http.requests
                ^^^^^^^^^^^^^ error legacy-name: invalid recording rule name: http.requests — write letters, digits and \`_\` only, or take \`metric_name_validation_scheme: legacy\` out of the configuration
        expr: sum(up)
      - alert: My alert
        expr: up == 0
        annotations:
          ins-tance: x
          ^^^^^^^^^ error legacy-name: invalid annotation name: ins-tance — …
          ins_tance: y
`;
  const config = (scheme: string): string =>
    `global:\n  metric_name_validation_scheme: ${scheme}\nrule_files: [rules/*.yml]\nscrape_configs: []\n`;
  const unmarked = text.replace(/^.*\^.*\n/gm, '');

  it('are refused', async () =>
    assertMarked({ name: 'rules/x.yml', text }, await workspaceOf({ 'prometheus.yml': config('legacy'), 'rules/x.yml': unmarked })));
  it('are left alone elsewhere', async () => {
    await assertMarked({ name: 'x.yml', text: unmarked }, await workspaceOf({ 'prometheus.yml': config('legacy'), 'x.yml': unmarked }));
    await assertMarked(
      { name: 'rules/x.yml', text: unmarked },
      await workspaceOf({ 'prometheus.yml': config('utf8'), 'rules/x.yml': unmarked }),
    );
  });
});

describe('What unit tests name of other files', () => {
  for (const [what, name, text] of marked) {
    it(what, async () => assertMarked({ name, text }, await workspaceOf({ ...files, [name]: '' })));
  }

  it('is not judged before the workspace is known', () =>
    assertMarked({ name: 'a_test.yml', text: `\nrule_files: [x.yml]\n${alertTest('A')}` }));
});
