import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileSd } from '#languages/file-sd/index.ts';
import { matchesFileSd } from '#languages/file-sd/matches.ts';
import { assertProblems, hoverAt, labelsAt } from '#test/schema/support.ts';

const marked: Readonly<Record<string, string>> = {
  'groups as they should be': '- targets: [a:1, "http://b/path"]\n  labels: {job: x}\n- labels:\n    env: y\n',
  'a slip in a name': `
- targats:
  ^^^^^^^ error unknown-field: field targats not found in type struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" } — did you mean \`targets\`?
    - localhost:9100
`,
  'a list that is none': `
- targets: localhost:9100
           ^^^^^^^^^^^^^^ error wrong-type: \`targets\` must be a list, but this is a single value
`,
  'a target twice': `
- targets: [a:1, b:1, a:1]
                      ^^^ warning duplicate-target: \`a:1\` is a target already, with the same labels: it is scraped once — remove it
- targets: [a:1]
  labels: {again: "with another label"}
`,
  JSON: `
[
\t{"targets": ["a:1"], "labels": {"job": "x"}},
  {"target": ["b:1"]}
   ^^^^^^^^ error unknown-field: field target not found in …
]
`,
};

/** What a text is, by its name and content. */
const candidates: readonly (readonly [what: string, name: string, text: string, isTargets: boolean])[] = [
  ['groups', 'nodes.yml', '# nodes\n- targets:\n    - a:1\n  labels:\n    a: b\n', true],
  ['labels first', 'a.yaml', '---\n- labels: {a: b}\n- targets: [a]\n', true],
  ['JSON', 'nodes.json', '[\n  {"targets": ["a:1"], "labels": {}}\n]', true],
  ['slips in a file named for targets', 'bad-sd-file-format.yml', '- targats:\n    - localhost:9100\n', true],
  ['slips in any file', 'nodes.yml', '- targats:\n    - localhost:9100\n', false],
  ['other fields beside', 'targets.yml', '- targets: [a]\n  hosts: all\n', false],
  ['a playbook', 'targets.yml', '- hosts: all\n  tasks: []\n', false],
  ['labels of GitHub', 'labels.yml', '- name: bug\n  color: red\n', false],
  ['a mapping', 'targets.yml', 'targets:\n  - a\n', false],
  ['a JSON dashboard', 'x.json', '{"panels": [{"targets": []}]}', false],
  ['a list in JSON', 'x.json', '[{"labels": {}}]', false],
];

describe('file_sd target files', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertProblems(fileSd, text));
  }

  for (const [what, name, text, isTargets] of candidates) {
    it(`${what}: ${isTargets ? 'targets' : 'not ours'}`, () => assert.equal(matchesFileSd({ name, text }), isTargets));
  }

  it('suggests and explains fields in YAML, and suggests nothing in JSON', () => {
    assert.deepEqual(labelsAt(fileSd, '- targets: [a]\n  <|>'), ['labels']);
    assert.deepEqual(labelsAt(fileSd, '[{"targets": ["a"], "<|>"}]'), []);
    assert.match(hoverAt(fileSd, '[{"targ<|>ets": ["a"]}]') ?? '', /host:port/);
  });
});
