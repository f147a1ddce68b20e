import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFactScan } from '#server/fact-scan.ts';
import { createNavigation } from '#server/navigation.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';
import { createWorkspace } from '#server/workspace.ts';
import { documentOf, registry } from '../support/problems.ts';

const rules = (...items: readonly string[]): string =>
  `groups:\n  - name: g\n    rules:\n${items.map((item) => `      - ${item.replaceAll('\n', '\n        ')}\n`).join('')}`;

const configMap = (inner: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  b.rules.yml: |\n${inner.replace(/^(?=.)/gm, '    ')}`;

/** Two dashboards, each with a variable `job` of its own, used in every way there is. */
const dashboards = (): string => {
  const dashboard = JSON.stringify({
    templating: {
      list: [
        { type: 'query', name: 'job', query: 'label_values(up, job)' },
        {
          type: 'query',
          name: 'node',
          query: 'label_values(up{job="$job"}, instance)',
          definition: 'label_values(up{job="$job"}, instance)',
        },
      ],
    },
    panels: [
      {
        title: 'Of ${job:text}',
        repeat: 'job',
        gridPos: {},
        targets: [{ expr: 'up{job=~"[[job]]", a="\\"$job"}', legendFormat: 'job $job' }],
      },
    ],
  });
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  one.json: |\n    ${dashboard}\n  two.json: |\n    ${dashboard}\n`;
};

/** A configuration of Alertmanager, which names a receiver and a time interval in every way there is. */
const alertmanager = (): string => `route:
  receiver: team
  routes:
    - receiver: 'team'
      mute_time_intervals: ["team", nights]
receivers:
  - name: team
  - name: other
time_intervals:
  - name: team
  - name: nights
`;

const files = {
  'alertmanager.yml': alertmanager(),
  'other.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  alertmanager.yml: |\n${alertmanager().replace(/^(?=.)/gm, '    ')}`,
  'dashboards.yaml': dashboards(),
  'a.rules.yml': rules('record: job:up:sum\nexpr: sum by (job) (up)', 'alert: Down\nexpr: job:up:sum < 1'),
  'map.yaml': configMap(rules("record: other\nexpr: 'job:up:sum / 2'", 'alert: Quiet\nexpr: absent(ALERTS{alertname="Down"})')),
  'lesson.md': '```promql\njob:up:sum > 1\n```\n\n```promql\nALERTS{alertname=~"Down|Quiet"} or {__name__="job:up:sum"}\n```\n',
  'dashboard.json': JSON.stringify({ panels: [{ gridPos: {}, targets: [{ expr: 'sum(job:up:sum{a="b"})\n/ job:up:sum' }] }] }),
  'utf8.rules.yml': rules('record: http.sum\nexpr: sum by (job) ({"http.requests"})', `alert: Slow\nexpr: '{"http.sum"} > 1'`),
  'unrelated.yml': 'a: job:up:sum\n',
};

const jobFiles = {
  'prometheus.yml': `scrape_configs:
  - job_name: node-exporter
    relabel_configs:
      - source_labels: [__meta_x]
        target_label: job
        replacement: api
    metric_relabel_configs:
      - source_labels: [job]
        regex: "a|node-exporter"
        action: drop
    static_configs:
      - targets: [a:1]
        labels: {job: api}
  - job_name: other
`,
  'jobs.rules.yml': rules(
    'record: x\nexpr: up{job="node-exporter"} + up{job=~"api|node-exporter", a="node"}',
    'alert: Gone\nexpr: absent(up{job=~"gone|b"})',
  ),
};

describe('Navigation across the workspace', () => {
  const where = (locations: readonly Location[]): readonly string[] =>
    locations.map(({ uri, range: { start } }) => `${uri.split('/').at(-1)} ${start.line + 1}:${start.character + 1}`);

  it('goes from a use to the rule that records it', async () => {
    const { navigation, at } = await workspaceWith('map.yaml', "expr: 'job:<|>up");
    assert.deepEqual(where(await navigation.definition(await at())), ['a.rules.yml 4:17']);
  });

  it('finds all places of a recording rule, with and without its definition', async () => {
    const { navigation, at } = await workspaceWith('a.rules.yml', 'record: job<|>');
    const uses = ['a.rules.yml 7:15', 'map.yaml 11:20', 'lesson.md 2:1', 'lesson.md 6:47', 'dashboard.json 1:50', 'dashboard.json 1:74'];
    assert.deepEqual(where(await navigation.references(await at(), { includeDeclaration: false })), uses);
    assert.deepEqual(where(await navigation.references(await at(), { includeDeclaration: true })), ['a.rules.yml 4:17', ...uses]);
  });

  it('finds alerts where they are looked up', async () => {
    const { navigation, at } = await workspaceWith('lesson.md', '"Do<|>wn|');
    assert.deepEqual(where(await navigation.references(await at(), { includeDeclaration: true })), [
      'lesson.md 6:20',
      'a.rules.yml 6:16',
      'map.yaml 13:44',
    ]);
  });

  it('finds nothing where nothing is named', async () => {
    const { navigation, at } = await workspaceWith('a.rules.yml', 'gro<|>ups');
    assert.deepEqual(await navigation.references(await at(), { includeDeclaration: true }), []);
    assert.equal(await navigation.prepareRename(await at()), null);
  });

  it('renames everywhere', async () => {
    const { navigation, at, apply } = await workspaceWith('lesson.md', 'job:u<|>p:sum >');
    const after = apply(await navigation.rename(await at(), 'job:up:count'));
    assert.deepEqual(
      after,
      mapValues(files, (text, name) => (name === 'unrelated.yml' ? text : text.replaceAll('job:up:sum', 'job:up:count'))),
    );
  });

  it('writes a name as its place needs it', async () => {
    const { navigation, at, apply } = await workspaceWith('a.rules.yml', 'alert: Do<|>wn');
    const after = apply(await navigation.rename(await at(), 'Quiet: "really"').catch(() => null));
    assert.equal(after['a.rules.yml'], files['a.rules.yml'], 'a pattern cannot take it, so nothing is written');
  });

  it('renames to a name of any characters where the metric has such a name', async () => {
    const { navigation, at, apply } = await workspaceWith('utf8.rules.yml', 'record: http<|>');
    const after = apply(await navigation.rename(await at(), 'http.requests.sum'));
    assert.equal(after['utf8.rules.yml'], files['utf8.rules.yml'].replaceAll('http.sum', 'http.requests.sum'));
  });

  it('puts a name of any characters into quotes and braces, and its value into other quotes where it needs them', async () => {
    const { navigation, at, apply } = await workspaceWith('a.rules.yml', 'record: job<|>');
    const after = apply(await navigation.rename(await at(), 'http.up'));
    assert.equal(after['a.rules.yml'], rules('record: http.up\nexpr: sum by (job) (up)', `alert: Down\nexpr: '{"http.up"} < 1'`));
    assert.equal(after['map.yaml'], files['map.yaml'].replace("'job:up:sum / 2'", `'{"http.up"} / 2'`));
    assert.equal(after['lesson.md'], files['lesson.md'].replace('\njob:up:sum >', '\n{"http.up"} >').replace('"job:up:sum"', '"http.up"'));
    assert.equal(
      after['dashboard.json'],
      JSON.stringify({ panels: [{ gridPos: {}, targets: [{ expr: 'sum({"http.up", a="b"})\n/ {"http.up"}' }] }] }),
    );
  });

  for (const [before, after] of [
    ['a:b / a:b', `'{"x.y"} / {"x.y"}'`],
    ['1 - a:b + a:b{}', `1 - {"x.y"} + {"x.y"}`],
    ['a:b{ c="d" }[5m]', `'{"x.y", c="d" }[5m]'`],
    ['"sum(a:b offset 5m)"', `"sum({\\"x.y\\"} offset 5m)"`],
    ['|-\n  a:b\n  / a:b', `|-\n  {"x.y"}\n  / {"x.y"}`],
    ['sum(\n  a:b) + a:b', `'sum( {"x.y"}) + {"x.y"}'`],
  ] as const) {
    it(`writes such a name into ${JSON.stringify(before)}`, async () => {
      const more = { 'use.rules.yml': rules('record: a:b\nexpr: up', `record: c\nexpr: ${before}`) };
      const { navigation, at, apply } = await workspaceWith('use.rules.yml', 'record: a<|>', more);
      const written = apply(await navigation.rename(await at(), 'x.y'));
      assert.equal(written['use.rules.yml'], rules('record: x.y\nexpr: up', `record: c\nexpr: ${after}`));
    });
  }

  const renamed = (text: string): string =>
    text
      .replaceAll(/\$job/g, '$service')
      .replaceAll('${job:', '${service:')
      .replaceAll('[[job]]', '[[service]]')
      .replaceAll('"repeat":"job"', '"repeat":"service"')
      .replaceAll('"name":"job"', '"name":"service"');

  for (const place of ['[[j<|>ob]]', 'label_values(up{job=\\"$<|>job', '"name":"<|>job', 'Of ${j<|>ob', '"repeat":"j<|>ob']) {
    it(`renames a variable in its dashboard alone, from ${place}`, async () => {
      const { navigation, at, apply } = await workspaceWith('dashboards.yaml', place);
      const after = apply(await navigation.rename(await at(), 'service'));
      const [one = '', two = ''] = files['dashboards.yaml'].split('  two.json');
      assert.equal(after['dashboards.yaml'], `${renamed(one)}  two.json${two}`);
    });
  }

  it('goes from a variable to its definition', async () => {
    const { navigation, at } = await workspaceWith('dashboards.yaml', '[[j<|>ob]]');
    const [definition, ...others] = await navigation.definition(await at());
    assert.equal(others.length, 0);
    assert.equal(definition?.range.start.character, 4 + '{"templating":{"list":[{"type":"query","name":"'.length);
  });

  it('knows receivers and time intervals of one configuration from each other, and from those of others', async () => {
    const receiver = await workspaceWith('alertmanager.yml', "receiver: 't<|>eam'");
    assert.deepEqual(where(await receiver.navigation.definition(await receiver.at())), ['alertmanager.yml 7:11']);
    const interval = await workspaceWith('other.yaml', 'intervals: ["t<|>eam"');
    assert.deepEqual(where(await interval.navigation.references(await interval.at(), { includeDeclaration: true })), [
      'other.yaml 16:15',
      'other.yaml 11:34',
    ]);
  });

  it('renames a receiver, in its quotes', async () => {
    const { navigation, at, apply } = await workspaceWith('alertmanager.yml', 'receiver: t<|>eam');
    const after = apply(await navigation.rename(await at(), "the db's team"));
    const wanted = alertmanager()
      .replace('receiver: team', "receiver: the db's team")
      .replace("receiver: 'team'", "receiver: 'the db''s team'")
      .replace('name: team', "name: the db's team");
    assert.deepEqual([after['alertmanager.yml'], after['other.yaml']], [wanted, files['other.yaml']]);
  });

  it('goes from a selector to the job, and finds the job everywhere', async () => {
    const { navigation, at } = await workspaceWith('jobs.rules.yml', 'job="node-<|>', jobFiles);
    assert.deepEqual(where(await navigation.definition(await at())), ['prometheus.yml 2:15']);
    assert.deepEqual(where(await navigation.references(await at(), { includeDeclaration: false })), [
      'jobs.rules.yml 5:23',
      'jobs.rules.yml 5:54',
      'prometheus.yml 9:19',
    ]);
  });

  it('renames a job with all that select it', async () => {
    const { navigation, at, apply } = await workspaceWith('prometheus.yml', 'job_name: no<|>de', jobFiles);
    const after = apply(await navigation.rename(await at(), 'machines'));
    for (const [name, text] of Object.entries(jobFiles)) {
      assert.equal(after[name], text.replaceAll('node-exporter', 'machines'), name);
    }
  });

  it('asks before it renames a job that several files have', async () => {
    const more = { ...jobFiles, 'other.yml': 'scrape_configs:\n  - job_name: node-exporter\n    static_configs: []\n' };
    const { navigation, at, apply } = await workspaceWith('prometheus.yml', 'job_name: no<|>de', more);
    const edit = await navigation.rename(await at(), 'machines');
    assert.equal(apply(edit)['other.yml'], more['other.yml'].replace('node-exporter', 'machines'));
    assert.match(JSON.stringify(edit?.changeAnnotations), /in all 2 files/);
  });

  it('goes to where relabelling and static targets set the job', async () => {
    const { navigation, at } = await workspaceWith('jobs.rules.yml', 'job=~"ap<|>i', jobFiles);
    assert.deepEqual(where(await navigation.definition(await at())), ['prometheus.yml 6:22', 'prometheus.yml 13:23']);
  });

  it('finds a name among 2,000 files', async function () {
    this.timeout(20_000);
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`r${index}.rules.yml`, rules(`record: r:${index}\nexpr: up`)]),
    );
    const { navigation, at } = await workspaceWith('a.rules.yml', 'record: job<|>', many);
    assert.equal((await navigation.references(await at(), { includeDeclaration: true })).length, 7);
  });

  const refusals: readonly (readonly [
    what: string,
    name: keyof typeof files | keyof typeof jobFiles,
    place: string,
    newName: string,
    message: RegExp,
  ])[] = [
    ['a name that no rule can record', 'a.rules.yml', 'record: job<|>', 'up{}', /`up\{\}` holds braces/],
    ['a name that no variable can have', 'dashboards.yaml', '[[j<|>ob', 'a-b', /`a-b` is no name of a variable/],
    ['the name of another variable', 'dashboards.yaml', '[[j<|>ob', 'node', /There is a variable `node` already/],
    ['the name of another receiver', 'alertmanager.yml', 'receiver: t<|>eam', 'other', /There is `other` already/],
    ['the name of another job', 'prometheus.yml', 'job_name: no<|>de', 'other', /There is a job `other` already/],
    ['a job of elsewhere', 'jobs.rules.yml', 'job=~"go<|>ne', 'b', /No configuration of this workspace has a job `gone`/],
    ['a job that a pattern cannot take', 'prometheus.yml', 'job_name: no<|>de', 'a.b', /cannot be edited from here/],
    ['an empty name', 'a.rules.yml', 'alert: Do<|>wn', ' ', /cannot be empty/],
    ['a metric that no rule records', 'a.rules.yml', '(u<|>p)', 'down', /No rule of this workspace defines `up`/],
    [
      'a name that one place cannot take',
      'a.rules.yml',
      'alert: Do<|>wn',
      'Not up',
      /lesson\.md, line 6, cannot be edited from here, so nothing was renamed/,
    ],
  ];
  for (const [what, name, place, newName, message] of refusals) {
    it(`refuses ${what}`, async () => {
      const { navigation, at } = await workspaceWith(name, place, jobFiles);
      await assert.rejects(navigation.rename(await at(), newName), { message });
    });
  }
});

/** A workspace of the files above, of which `name` is open with the cursor at the mark of `place`. */
async function workspaceWith(name: string, place: string, more: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = { ...files, ...more };
  const text = all[name] ?? '';
  const open = documentOf({ name, text });
  const documents = new Map(Object.entries(all).map(([each, content]) => [`file:///workspace/${each}`, content]));
  const workspace = createWorkspace({
    registry,
    scheduler: nodeScheduler,
    files: {
      list: async () => [...documents.keys()].map((uri) => ({ uri, size: 1, modified: 1 })),
      read: async (uri) => documents.get(uri),
      watch: () => undefined,
    },
    log: () => undefined,
  });
  await createFactScan(workspace, () => false).run();
  const openDocument = (uri: string) => (uri === open.uri ? open : undefined);
  const offset = text.indexOf(place.replace('<|>', '')) + place.indexOf('<|>');
  return {
    navigation: createNavigation(workspace, openDocument),
    at: async () => ({ document: open, offset, snapshot: await workspace.snapshot(open), token: { isCancellationRequested: false } }),
    apply: (edit: WorkspaceEdit | null) => mapValues(all, (before, each) => applied(edit, each, before)),
  };
}

function applied(edit: WorkspaceEdit | null, name: string, text: string): string {
  const uri = `file:///workspace/${name}`;
  const change = edit?.documentChanges?.find((each) => 'textDocument' in each && each.textDocument.uri === uri);
  const edits = change && 'edits' in change ? change.edits.flatMap((each) => ('newText' in each ? [each] : [])) : [];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits);
}

function mapValues(
  values: Readonly<Record<string, string>>,
  change: (value: string, key: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
