import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { grafana } from '#languages/grafana/index.ts';
import { matchesGrafana } from '#languages/grafana/matches.ts';
import { assertMarked } from '../support/marked.ts';
import { embeddedIn, newerDashboard, offered, outlineOf, panelQuery, regionsIn, shownAt } from './support.ts';

const dataQuery = (group: string, spec: object, more: object = {}): object => ({ kind: 'DataQuery', group, version: 'v0', spec, ...more });
const queryVariable = (query: unknown, more: object = {}): object => ({ kind: 'QueryVariable', spec: { name: 'job', query, ...more } });

describe('grafana: the newer schema of dashboards', () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['a panel of Prometheus', newerDashboard({ queries: [panelQuery(dataQuery('prometheus', { expr: 'up' }))] }), ['up']],
    ['one of Loki', newerDashboard({ queries: [panelQuery(dataQuery('loki', { expr: 'up' }))] }), []],
    [
      'a data source by a variable alone',
      newerDashboard({
        queries: [panelQuery(dataQuery('', { expr: 'up' }, { datasource: { name: '${ds}' } })), panelQuery(dataQuery('', { expr: 'a' }))],
        variables: [{ kind: 'DatasourceVariable', spec: { name: 'ds', pluginId: 'loki' } }],
      }),
      ['a'],
    ],
    [
      'the first version: the kind is the plugin',
      newerDashboard({
        queries: [
          panelQuery({ kind: 'prometheus', spec: { expr: 'up' } }),
          panelQuery({ kind: 'loki', spec: { expr: 'no' } }),
          panelQuery({ kind: '', spec: { expr: 'a' } }, { datasource: { type: '', uid: '$ds' } }),
          panelQuery({ kind: '', spec: { expr: 'no' } }, { datasource: { type: 'loki', uid: 'x' } }),
        ],
      }),
      ['up', 'a'],
    ],
    [
      'annotations',
      newerDashboard({
        annotations: [
          { kind: 'AnnotationQuery', spec: { query: dataQuery('prometheus', { expr: 'ALERTS' }) } },
          { kind: 'AnnotationQuery', spec: { legacyOptions: { expr: 'up == 0' } } },
          { kind: 'AnnotationQuery', spec: { legacyOptions: { expr: 'no' }, query: dataQuery('loki', {}) } },
        ],
      }),
      ['ALERTS', 'up == 0'],
    ],
    [
      'variables in each of their writings',
      newerDashboard({
        variables: [
          queryVariable('label_values(a, job)'),
          queryVariable(dataQuery('prometheus', { query: 'label_values(b, job)', qryType: 1 })),
          queryVariable(dataQuery('prometheus', { __legacyStringValue: 'query_result(c)' })),
          queryVariable({ kind: 'prometheus', spec: { query: 'label_values(d, job)' } }, { datasource: { type: 'prometheus' } }),
          queryVariable(dataQuery('loki', { query: 'label_values(no, job)' })),
          { kind: 'CustomVariable', spec: { name: 'x', query: 'label_values(no, job)' } },
        ],
      }),
      ['a', 'b', 'c', 'd'],
    ],
    [
      'a resource of Kubernetes',
      `{"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "spec": ${newerDashboard({ queries: [panelQuery(dataQuery('prometheus', { expr: 'up' }))], variables: [queryVariable(dataQuery('prometheus', { query: 'label_values(a, b)' }))] })}}`,
      ['up', 'a'],
    ],
    [
      'the older schema as a resource',
      '{"kind": "Dashboard", "spec": {"panels": [{"targets": [{"expr": "up"}]}], "templating": {"list": [{"name": "a", "type": "query", "query": "query_result(b)"}]}}}',
      ['up', 'b'],
    ],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => assert.deepEqual(embeddedIn(text), expected));
  }

  it('is recognised, and what only looks like it is not', () => {
    const text = newerDashboard({});
    assert.ok(matchesGrafana({ name: 'a.json', text }));
    assert.ok(matchesGrafana({ name: 'a.json', text: `{"apiVersion": "dashboard.grafana.app/v2", "spec": {"elements": {}}}` }));
    assert.ok(!matchesGrafana({ name: 'a.json', text: '{"elements": {"a": 1}}' }));
    assert.ok(!matchesGrafana({ name: 'a.yaml', text }));
  });

  it('variables of the dashboard and of its rows are known where they are used', async () => {
    const text = (expression: string): string =>
      newerDashboard({
        queries: [panelQuery(dataQuery('prometheus', { expr: expression }))],
        variables: [{ kind: 'IntervalVariable', spec: { name: 'window', query: '1m,5m', current: { value: '5m' } } }],
        layout: {
          kind: 'TabsLayout',
          spec: {
            tabs: [
              {
                kind: 'TabsLayoutTab',
                spec: {
                  layout: {
                    kind: 'RowsLayout',
                    spec: { rows: [{ spec: { variables: [{ kind: 'SwitchVariable', spec: { name: 'all', current: 'true' } }] } }] },
                  },
                },
              },
            ],
          },
        },
      });
    assert.deepEqual((await offered(text('rate(up[<|>'))).slice(0, 2), ['$window', '$__rate_interval']);
    assert.match((await shownAt(text('up{a="$a<|>ll"}'))) ?? '', /switch variable of this dashboard[\s\S]*`true`/);
    assert.equal(grafana.queries?.(grafana.parse(text('rate(up[$window])')))[0]?.text, 'rate(up[5m])');
  });

  it('an outline of variables, panels and queries', () => {
    const text = newerDashboard({
      queries: [panelQuery(dataQuery('prometheus', { expr: 'up' }))],
      variables: [queryVariable('label_values(a, job)')],
    });
    assert.deepEqual(outlineOf(text), ['list Variables', '  field $job', 'object A panel', '  query up']);
  });
});

describe('grafana: dashboards and alert rules in YAML', () => {
  const resource = `apiVersion: dashboard.grafana.app/v2beta1
kind: Dashboard
metadata:
  name: nodes
spec:
  elements:
    panel-1:
      kind: Panel
      spec:
        title: A panel
        data:
          spec:
            queries:
              - spec:
                  query:
                    kind: DataQuery
                    group: prometheus
                    spec:
                      expr: |
                        sum(
                          rate(up{job="$job"})
                               ^^^^^^^^^^^^^^ error promql-type: …
                        )
  variables:
    - kind: QueryVariable
      spec:
        name: job
        query:
          group: prometheus
          spec:
            query: label_values(rate(up), job)
                                     ^^ error promql-type: …
---
apiVersion: grafana.integreatly.org/v1beta1
kind: GrafanaDashboard
metadata:
  name: nodes
spec:
  json: >
    {"panels": [{"targets": [{"expr": "rate(up)"}]}]}
                                            ^^ error promql-type: …
`;
  const operator: readonly (readonly [kind: string, spec: string])[] = [
    ['GrafanaLibraryPanel', 'json: |\n    {"model": {"targets": [{"expr": "up"}]}}'],
    ['GrafanaManifest', 'template:\n    spec:\n      panels:\n        - targets:\n            - expr: up'],
    [
      'GrafanaAlertRuleGroup',
      'rules:\n    - data:\n        - model:\n            datasource: {type: prometheus}\n            expr: up\n        - model: {expr: no}',
    ],
  ];
  for (const [kind, spec] of operator) {
    it(kind, async () => {
      const text = `apiVersion: grafana.integreatly.org/v1beta1\nkind: ${kind}\nspec:\n  ${spec}\n`;
      assert.deepEqual(
        (await regionsIn({ name: 'a.yaml', text }, 'promql')).map((region) => region.text),
        ['up'],
      );
    });
  }

  it('a variable has one place, however many aliases lead there', () => {
    const text = `templating:
  list:
    - {name: job, type: custom}
    - &source {name: ds, type: datasource, query: prometheus}
panels:
  - datasource: &named {uid: $ds}
    title: Of $job
  - datasource: *named
`;
    const named = [...(grafana.names?.(grafana.parse(text)) ?? [])].map(
      ({ name, role, span }) => `${role} ${name}: ${text.slice(span.start, span.end)}`,
    );
    assert.deepEqual(named, ['definition job: job', 'definition ds: ds', 'use ds: ds', 'use job: job']);
  });

  it('resources of Kubernetes', () => assertMarked({ name: 'a.yaml', text: resource }));

  const rules = `apiVersion: 1
groups:
  - orgId: 1
    name: shop
    rules:
      - uid: a
        title: Many errors
        condition: C
        data:
          - refId: A
            datasourceUid: main
            model:
              datasource:
                type: prometheus
                uid: main
              expr: rate(up)
                         ^^ error promql-type: …
          - refId: B
            datasourceUid: prometheus
            model: {expr: 'rate(a)'}
                                ^ error promql-type: …
          - refId: L
            model:
              datasource: {type: loki}
              expr: rate({job="a"} |= "b" [5m])
          - refId: U
            datasourceUid: Zm3lPXnVz
            model:
              expr: rate(nobody knows)
          - refId: C
            datasourceUid: __expr__
            model:
              expression: A
`;
  it('alert rules', () => assertMarked({ name: 'alerts.yaml', text: rules }));

  it('alert rules have an outline', () => {
    const text = rules.replace(/^.*\^.*\n/gm, '');
    assert.deepEqual(outlineOf(text).slice(0, 4), ['group shop', '  alert Many errors', '    query rate(up)', '    query rate(a)']);
    assert.deepEqual(embeddedIn(text), ['rate(up)', 'rate(a)']);
  });

  it('alert rules in JSON', () => {
    const text = JSON.stringify({
      apiVersion: 1,
      groups: [{ name: 'a', rules: [{ title: 'b', data: [{ model: { expr: 'up', datasource: { type: 'prometheus' } } }] }] }],
    });
    assert.ok(matchesGrafana({ name: 'a.json', text }));
    assert.deepEqual(embeddedIn(text), ['up']);
  });

  it('aliases are followed once: what they stand for is read where it is written', () => {
    const text = `apiVersion: 1
groups:
  - rules:
      - data:
          - model: &one
              datasource: &source {type: prometheus}
              expr: up
          - model: {datasource: *source, expr: down}
          - model: *one
            datasourceUid: prometheus
`;
    assert.deepEqual(embeddedIn(text), ['up', 'down']);
  });

  it('rules of Prometheus, values of Helm and Kubernetes are left to their own', async () => {
    for (const text of [
      'groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up\n',
      'apiVersion: v1\nkind: Pod\n',
      'a: 1\n',
    ]) {
      assert.deepEqual(await regionsIn({ name: 'a.yaml', text }, 'grafana'), []);
    }
  });
});
