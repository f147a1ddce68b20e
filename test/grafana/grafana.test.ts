import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { grafana } from '#languages/grafana/index.ts';
import { matchesGrafana } from '#languages/grafana/matches.ts';
import { promqlInVariableQuery } from '#languages/grafana/variable-query.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { assertMarked } from '../support/marked.ts';
import { problemsIn } from '../support/problems.ts';
import { calledAt, dashboardWith, embeddedIn, markedAt, offered, outlineOf, regionsIn, shownAt, taken } from './support.ts';

const target = (expr: string, more: object = {}): object => ({ expr, ...more });
const panel = (...targets: readonly object[]): object => ({ type: 'timeseries', gridPos: {}, targets });
const dashboard = (...panels: readonly object[]): string => JSON.stringify({ schemaVersion: 39, panels });
const query = (text: unknown, more: object = {}): object => ({ type: 'query', name: 'x', query: text, ...more });
const templating = (...list: readonly object[]): Readonly<Record<string, unknown>> => ({ templating: { list } });

describe('grafana: what a dashboard is', () => {
  const candidates: readonly (readonly [title: string, name: string, text: string, expected: boolean])[] = [
    ['panels', 'a.json', dashboard(), true],
    ['a ConfigMap key', 'nodes.json', dashboardWith('up'), true],
    ["an answer of Grafana's API", 'a.json', `{"dashboard": ${dashboard()}, "meta": {}}`, true],
    ['rows', 'a.json', '{"rows": [], "templating": {}}', true],
    ['a fence', 'json', dashboard(), true],
    ['YAML', 'a.yaml', dashboard(), false],
    ['a package', 'package.json', '{"name": "panels", "panels": "rows"}', false],
    ['other panels', 'a.json', '{"panels": [{"title": "a"}]}', false],
    ['Perses', 'a.json', '{"kind": "Dashboard", "spec": {"panels": {}}, "schemaVersion": 1}', false],
    ['a list', 'a.json', `[${dashboard()}]`, false],
  ];
  for (const [title, name, text, expected] of candidates) {
    it(title, () => assert.equal(matchesGrafana({ name, text }), expected));
  }
});

describe('grafana: what of a dashboard is PromQL', () => {
  const prometheus = { type: 'prometheus', uid: '$datasource' };
  const loki = { type: 'loki', uid: 'x' };
  const sources = templating({ type: 'datasource', name: 'ds', query: 'loki' }, { type: 'datasource', name: 'prom', query: 'prometheus' });
  const inputs = { __inputs: [{ name: 'DS_LOGS', type: 'datasource', pluginId: 'loki' }] };
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['a query without data source', dashboard(panel(target('up'))), ['up']],
    ['of Prometheus', dashboard(panel(target('up{', { datasource: prometheus }))), ['up{']],
    ["the panel's data source", dashboard({ ...panel(target('up')), datasource: loki }), []],
    ["the query's own data source", dashboard({ ...panel(target('up', { datasource: prometheus })), datasource: loki }), ['up']],
    ['a variable that is Loki', JSON.stringify({ ...sources, panels: [{ ...panel(target('up')), datasource: '$ds' }] }), []],
    ['a uid that is Loki', JSON.stringify({ ...sources, panels: [{ ...panel(target('up')), datasource: { uid: '${ds}' } }] }), []],
    ['a variable that is Prometheus', JSON.stringify({ ...sources, panels: [{ ...panel(target('a')), datasource: '${prom}' }] }), ['a']],
    ['an input that is Loki', JSON.stringify({ ...inputs, panels: [{ ...panel(target('up')), datasource: '${DS_LOGS}' }] }), []],
    [
      'a data source by its name',
      dashboard({ ...panel(target('up')), datasource: 'Loki EU' }, { ...panel(target('a')), datasource: 'Main' }),
      ['a'],
    ],
    ['LogQL of nobody knows whom', dashboard(panel(target('rate({job="a"} |= "|" [5m])'), target('up{a="|"}'))), ['up{a="|"}']],
    ['server-side expressions', dashboard(panel({ datasource: { type: '__expr__' }, expression: '$A > 1' })), []],
    ['panels in rows', JSON.stringify({ rows: [{ panels: [panel(target('up'))] }] }), ['up']],
    ['panels in a folded row', dashboard({ type: 'row', panels: [panel(target('up'))] }), ['up']],
    ['annotations', JSON.stringify({ annotations: { list: [{ expr: 'ALERTS', datasource: prometheus }] }, panels: [] }), ['ALERTS']],
    [
      'annotations with a query of their own',
      JSON.stringify({
        annotations: { list: [{ target: { expr: 'a' } }, { target: { expr: 'no' }, datasource: loki }, { target: { tags: [] } }] },
      }),
      ['a'],
    ],
    [
      'a panel of mixed data sources',
      dashboard({
        ...panel(target('no', { datasource: loki }), target('a', { datasource: prometheus }), target('b')),
        datasource: { type: 'datasource', uid: '-- Mixed --' },
      }),
      ['a', 'b'],
    ],
    ["an answer of Grafana's API", `{"dashboard": ${dashboard(panel(target('up')))}}`, ['up']],
    ['label values', JSON.stringify(templating(query('label_values(up{a="b,c"}, job)'))), ['up{a="b,c"}']],
    ['a query as an object', JSON.stringify(templating(query({ query: 'query_result(sum(up))' }))), ['sum(up)']],
    ['a selector alone', JSON.stringify(templating(query('up{job="a"}', { datasource: prometheus }), query('a{}'))), ['up{job="a"}']],
    [
      'variables of others',
      JSON.stringify(templating(query('label_values(up, job)', { datasource: loki }), query('up', { type: 'custom' }))),
      [],
    ],
    ['while it is typed', '{"panels": [{"targets": [{"expr": "up{job=", "refId": "A"}, {"expr": "a"', ['up{job=', 'a']],
    ['a quote too many', '{"panels": [{"targets": [\n{"expr": "up{job="x"}", "refId": "A"},\n {"expr": "a"}]}]}', ['up{job=', 'a']],
    ['nothing', '', []],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => assert.deepEqual(embeddedIn(text), expected));
  }

  const queries: readonly (readonly [query: string, expected: string | undefined])[] = [
    ['label_values(job)', undefined],
    ['label_values(up, job)', 'up'],
    [' label_values( {a="x)",b=~"a,b"} ,job ) ', '{a="x)",b=~"a,b"}'],
    ['label_values(sum by (a, b) (up), job)', 'sum by (a, b) (up)'],
    ['label_names()', ''],
    ['label_values( ', ''],
    ['label_values(up', 'up'],
    ['label_values({job="a"})', '{job="a"}'],
    ['label_names({job="a"})', '{job="a"}'],
    ['metrics(node_.*)', undefined],
    ['query_result(topk(5, up))', 'topk(5, up)'],
    ['query_result(topk(5, ', 'topk(5,'],
    ['up', undefined],
  ];
  for (const [text, expected] of queries) {
    it(`of ${text}: ${expected}`, () => {
      const part = promqlInVariableQuery(text);
      assert.equal(part && text.slice(part.start, part.end), expected);
    });
  }

  it('deep nesting and garbage do no harm', () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      `${'['.repeat(1000)}${']}'.repeat(1000)}`,
      '"\\',
      '{"a" "b" ::: , ]}',
      '{"panels": "\\u00',
    ]) {
      assert.deepEqual(embeddedIn(text), [], text.slice(0, 20));
    }
  });
});

describe('grafana: a dashboard in the editor', () => {
  const mistakes = `{
  "schemaVersion": 39,
  "panels": [
    {
      "targets": [
        { "expr": "sum(\\n  rate(up{job=\\"$job\\"})\\n)" },
                                ^^^^^^^^^^^^^^^^ error promql-type: …
                                         ^^^^ information unknown-variable: …
        { "expr": "sum by (job) (up{a=\\"\\u003e\\"}) bogus" },
                                                   ^^^^^ error promql-syntax: …
        { "expr": "rate(a_total[$__rate_interval])" },
        { "expr": "up{" },
                      ^ error promql-syntax: …
        { "datasource": "Loki", "expr": "{a=\\"b\\"} |= \\"c\\"" }
      ]
    }
  ],
  "templating": {
    "list": [{ "type": "query", "name": "a", "query": "label_values(rate(up), job)" }]
                                                                         ^^ error promql-type: …
  }
}
`;
  it('mistakes are marked where they stand', () => assertMarked({ name: 'a.json', text: mistakes }));

  it('a fence and a ConfigMap', async () => {
    const fence = `\`\`\`json\n${dashboardWith('rate(up)')}\n\`\`\`\n`;
    assert.deepEqual(
      (await problemsIn({ name: 'a.md', text: fence })).map(({ problem }) => problem.code),
      ['promql-type'],
    );
    const json = dashboardWith('rate(up)').replace(/^(?=.)/gm, '    ');
    const map = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: d\ndata:\n  nodes.json: |\n${json}\n`;
    const [problem] = await problemsIn({ name: 'a.yaml', text: map });
    assert.equal(problem && map.slice(problem.span.start, problem.span.end), 'up');
  });

  it('the good sample: five queries, and nothing is said of it', async () => {
    const sample = { name: 'shop.json', text: readFileSync('samples/good/dashboards/shop.json', 'utf8') };
    assert.equal((await regionsIn(sample, 'promql')).length, 5);
    assert.deepEqual(await problemsIn(sample), []);
  });

  it('what is no dashboard is left alone', async () => {
    assert.deepEqual(await regionsIn({ name: 'package.json', text: '{"panels": 1, "expr": "rate(up)"}' }, 'promql'), []);
  });

  it('an outline of variables, rows, panels and queries', () => {
    const panels = [
      { type: 'row', title: 'Open', gridPos: {} },
      { ...panel(target('up', { refId: 'A' })), title: 'Inside' },
      { type: 'row', title: 'Folded', panels: [{ type: 'stat', title: 'Hidden' }] },
      { type: 'stat' },
    ];
    const text = JSON.stringify({ panels, ...templating(query('label_values(job)')) });
    assert.deepEqual(outlineOf(text), [
      'list Variables',
      '  field $x',
      'group Open',
      '  object Inside',
      '    query up',
      'group Folded',
      '  object Hidden',
      'object stat',
    ]);
  });
});

describe('grafana: variables', () => {
  const variables = templating(
    query('label_values(up, job)', { name: 'job', label: 'The job', multi: true, current: { value: ['a.b', 'c'] } }),
    { type: 'interval', name: 'window', query: '1m,5m', current: { value: '5m' } },
    { type: 'custom', name: 'one', current: { value: 'x' } },
    { type: 'custom', name: 'all', includeAll: true, current: { value: ['$__all'] } },
    { type: 'textbox', name: 'empty', current: { value: '' } },
    { type: 'datasource', name: 'ds', query: 'prometheus' },
    { type: 'adhoc', name: 'filters' },
  );
  const typed = (expression: string): string => dashboardWith(expression, variables);

  it('after `$`: all that there are', async () => {
    const all = await offered(typed('up{job="$<|>"}'));
    assert.deepEqual(all.slice(0, 5), ['$all', '$empty', '$job', '$one', '$window']);
    assert.ok(all.includes('$__rate_interval') && all.includes('$__from') && !all.includes('$ds'));
  });

  it('where nothing is written yet: all that PromQL has', async () => {
    for (const text of [typed('<|>'), JSON.stringify({ panels: [], ...templating(query('label_values(<|>')) })]) {
      const all = await offered(text);
      assert.ok(all.includes('rate') && all.includes('node_cpu_seconds_total'), text);
    }
  });

  it('in brackets: durations, those of Grafana first', async () => {
    const all = await offered(typed('rate(up[<|>'));
    assert.deepEqual(all.slice(0, 5), ['$window', '$__rate_interval', '$__interval', '$__range', '1m']);
  });

  it('in a value: those of the dashboard', async () => {
    assert.deepEqual(await offered(typed('up{job="<|>"}')), ['$all', '$empty', '$job', '$one', '$window']);
    assert.deepEqual(await offered(typed('up{job="a<|>"}')), []);
  });

  const chosen: readonly (readonly [typed: string, label: string, after: string])[] = [
    ['rate(up[$__r<|>])', '$__rate_interval', 'rate(up[$__rate_interval])'],
    ['up{a=~"${j<|>"}', '${job}', 'up{a=~"${job}"}'],
    ['up{a=~"${jo<|>b:regex}"}', '${one}', 'up{a=~"${one:regex}"}'],
    ['up{a=~"[[<|>"}', '[[job]]', 'up{a=~"[[job]]"}'],
    ['rate(up[1h:<|>])', '$__interval', 'rate(up[1h:$__interval])'],
  ];
  for (const [before, label, after] of chosen) {
    it(`${before} takes ${label}`, async () => assert.equal(await taken(typed(before), label), typed(after)));
  }

  it('the label of `label_values` is asked for by its selector', () => {
    const needAt = (marked: string): unknown => {
      const text = JSON.stringify(templating(query(marked)));
      const offset = text.indexOf('<|>');
      const model = grafana.parse(text.replace('<|>', ''));
      const environment = { ...nothingKnown, remote: { answer: () => ['job', 'instance'] } };
      const [need] = [...(grafana.needs?.(model, offset, 'completion') ?? [])];
      const labels = grafana.complete?.(model, offset, environment)?.items.map(({ label }) => label) ?? [];
      return need?.kind === 'labelNames' ? [...(need.selectors ?? []), ...labels] : labels;
    };
    assert.deepEqual(needAt('label_values(up{a="b"}, j<|>)'), ['up{a="b"}', 'job', 'instance']);
    assert.deepEqual(needAt('label_values(up{a="$b"}, <|>'), ['up', 'job', 'instance']);
    assert.deepEqual(needAt('label_values(up<|>, job)'), []);
    assert.deepEqual(needAt('label_values(j<|>'), ['job', 'instance']);
    assert.deepEqual(needAt('label_names(j<|>'), []);
  });

  it('their places are marked', async () => {
    const text = typed('up{job=~"$j<|>ob", a="$job$window"}');
    assert.deepEqual(await markedAt(text), ['job', 'job', 'job']);
    assert.deepEqual(await markedAt(typed('up{job=~"$__inter<|>val"}')), []);
  });

  it('what they are', async () => {
    assert.match((await shownAt(typed('rate(up[$__rate_<|>interval])'))) ?? '', /4 × scrape interval/);
    const job = (await shownAt(typed('up{job=~"$j<|>ob"}'))) ?? '';
    assert.match(job, /^\*\*`\$job`\*\* \(query variable of this dashboard, several values at once\)\n\nThe job\n\n/);
    assert.match(job, /label_values\(up, job\)[\s\S]*`a\.b`, `c`$/);
    assert.match((await shownAt(typed('up{job=~"$no<|>body"}'))) ?? '', /defines no variable/);
    assert.match((await shownAt(typed('up').replace('A panel', 'Of ${j<|>ob}'))) ?? '', /query variable of this dashboard/);
    assert.equal(await shownAt(typed('up').replace('A panel', 'Of $no<|>body')), undefined);
  });

  const inVariable = (asked: string): string => JSON.stringify({ panels: [], ...templating(query(asked)) });

  it('what Grafana calls itself', async () => {
    assert.match(
      (await shownAt(inVariable('label_<|>values(up, job)'))) ?? '',
      /label_values\(selector\?, label\)[\s\S]*values that a label has/,
    );
    assert.match((await shownAt(inVariable('query_<|>result(up)'))) ?? '', /query_result\(expression\)/);
    assert.doesNotMatch((await shownAt(inVariable('label_values(u<|>p, job)'))) ?? '', /label_values/);
    assert.equal(await shownAt(typed('label_<|>values(up, job)')), undefined);
  });

  it('how Grafana’s own calls are written, while their arguments are typed', async () => {
    const active = async (asked: string): Promise<unknown> => {
      const help = await calledAt(inVariable(asked));
      const [parameter] = help?.signatures[0]?.parameters?.slice(help.activeParameter ?? 0) ?? [];
      return parameter && help?.signatures[0]?.label.slice(Number(parameter.label[0]), Number(parameter.label[1]));
    };
    assert.equal(await active('label_values(<|>)'), 'selector?');
    assert.equal(await active('label_values(up{a="b, c"}, <|>)'), 'label');
    assert.equal(await active('metrics(node_<|>'), 'pattern');
    assert.equal(await active('query_result(<|>'), 'expression');
    assert.equal(await active('query_result(rate(<|>'), 'range: range vector');
    assert.equal(await active('label_names()<|>'), undefined);
    assert.equal(await active('label_<|>names()'), undefined);
  });

  const runs: readonly (readonly [expression: string, text: string, open: readonly string[]])[] = [
    ['rate(up{a=~"$job"}[$__rate_interval])', 'rate(up{a=~"(a\\\\.b|c)"}[1m15s])', []],
    ['up{a="$one", b=~"[[one]]", c=~"${job:pipe}"}', 'up{a="x", b=~"x", c=~"a.b|c"}', []],
    ['rate(up{a=~"$all"}[$window])', 'rate(up{a=~".+"}[5m])', []],
    ['up{a="$empty", b="$one", c="$nobody"}', 'up{a="$empty", b="x", c="$nobody"}', ['$empty', '$nobody']],
  ];
  it('what was never chosen runs as what is offered first', () => {
    const list = [
      { type: 'constant', name: 'a', query: 'x' },
      { type: 'textbox', name: 'b', query: 'y' },
      { type: 'custom', name: 'c', query: 'Five : 5m, Ten : 10m' },
      { type: 'custom', name: 'd', query: '1,2' },
      { type: 'interval', name: 'e', query: '1h,2h' },
      { type: 'interval', name: 'f' },
      { type: 'custom', name: 'g' },
    ];
    const text = dashboardWith('up{a="$a", b="$b", c="$c", d="$d", g="$g"}[$e:$f]', templating(...list));
    assert.equal(grafana.queries?.(grafana.parse(text))[0]?.text, 'up{a="x", b="y", c="5m", d="1", g="$g"}[1h:1m]');
  });

  for (const [expression, text, open] of runs) {
    it(`${expression} runs as ${text}`, () => {
      const [run] = grafana.queries?.(grafana.parse(typed(expression))) ?? [];
      assert.equal(run?.text, text);
      assert.deepEqual(
        (run?.open ?? []).map(({ span }) => text.slice(span.start, span.end)),
        open,
      );
    });
  }
});
