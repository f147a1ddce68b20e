import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemsIn } from '../support/problems.ts';
import { dashboardWith, shownAt } from './support.ts';

async function saidOf(expression: string, more: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> {
  const problems = await problemsIn({ name: 'a.json', text: dashboardWith(expression, more) });
  return problems.map(({ problem }) => `${problem.code}: ${problem.message}`);
}

describe('grafana: variables wherever Grafana fills them in', () => {
  const good: readonly string[] = [
    '',
    '$query',
    '[[query]]',
    '${query:raw}',
    '$fn(up[5m])',
    '$agg by ($group) (up)',
    '[[agg]](up) by ([[group]])',
    'sum by (${group:csv}) (up)',
    'sum without ($group, job) (up)',
    'node_$metric',
    'node_${metric}_total',
    'http:$metric:rate5m',
    'rate(${metric}{job=~"$job"}[${__rate_interval}])',
    '{__name__=~"$metric", $label="x"}',
    'up{${label}=~"${value:regex}"}',
    'up{x_$y="a", $x_y!~"b"}',
    'rate(up_total[[[interval]]])',
    'rate(up_total[${interval}m])',
    'rate(up_total[5$unit])',
    'rate(up_total[$n${unit}])',
    'rate(up_total[${__range_s}s])',
    'avg_over_time(up[$range:])',
    'avg_over_time(up[$__range:$__rate_interval])',
    'rate(up_total[5m] offset $offset)',
    'rate(up_total[5m] offset -$offset)',
    'up offset 1$unit',
    'up @ ${__to:date:seconds}',
    'up * ${factor} / $__range_s',
    'up > bool $threshold',
    'topk($n, up)',
    'histogram_quantile(0.$q, sum by (le) (rate(a_bucket[5m])))',
    'up{instance=~"$node:$port"}',
    'up{job=~"(${job:pipe}|x)"}',
    'up{job="${__user.login}", a="$__dashboard", b="${__org.name}", c="$__name", d="${__timezone}"}',
    "up{job='$job'}",
    'up{job=`$job`}',
    'up{$filter}',
    'up{$filter, job="x"}',
    'up{job="x" $filter}',
    'up{job="x"${filters}}',
    'up{${filters} job="x"}',
    'label_replace(up, "a", "$1", "b", "(.*)")',
    'label_replace(up, "$to", "$name", "b", "(?P<name>.*)")',
    'up * on ($on) group_left ($more) down',
    'up $op 1',
    'sum(up) $by',
    '$aggregation($rate($metric{job="x"}[$interval])) by ($by)',
    'sum by ($by) ($rate($metric{$matchers}[$interval] offset $offset))',
    'predict_linear(up[1h], $hours * 3600)',
    'count_values("$label", up)',
    '{"$metric", "my label"="$x"}',
  ];
  for (const expression of good) {
    it(expression || 'nothing at all', async () => assert.deepEqual(await saidOf(expression), []));
  }

  const bad: readonly (readonly [expression: string, said: RegExp])[] = [
    ['rate(up{job="$job"})', /^promql-type/],
    ['sum by ($group (up)', /^promql-syntax/],
    ['up{job="x" instance="y"}', /^promql-syntax/],
    ['up{job=~"(a"} * $factor', /^promql-syntax/],
    ['$a)', /^promql-syntax/],
    ['sum by (job) ($a', /^promql-syntax/],
  ];
  for (const [expression, said] of bad) {
    it(`${expression} is still wrong`, async () => assert.match((await saidOf(expression)).join(), said));
  }
});

describe("grafana: VictoriaMetrics's data source speaks MetricsQL", () => {
  const source = (type: string): Readonly<Record<string, unknown>> => ({
    templating: { list: [{ type: 'datasource', name: 'ds', query: type }] },
    annotations: { list: [{ datasource: '$ds', expr: 'rate(up) keep_metric_names' }] },
  });

  it('what only that language has is no error there', async () => {
    assert.deepEqual(await saidOf('up', source('victoriametrics-metrics-datasource')), []);
    assert.equal((await saidOf('up', source('prometheus'))).length, 1);
  });

  it('its functions are explained', async () => {
    const panel = { datasource: { type: 'victoriametrics-metrics-datasource' }, targets: [{ expr: 'rollup_r<|>ate(a[5m])' }] };
    assert.match((await shownAt(JSON.stringify({ schemaVersion: 39, panels: [panel] }))) ?? '', /rollup_rate/);
  });

  it('its logs are none of ours', async () => {
    assert.deepEqual(await saidOf('up', source('victoriametrics-logs-datasource')), []);
  });
});
