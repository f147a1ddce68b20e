import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promql } from '#languages/promql/index.ts';
import { heedingVariables } from '#languages/promql/variables.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { about, accepted, completed, formatted, hovered, needsAt } from './support.ts';

const { assertProblems, fixed, problemsOf } = about('promql-syntax', 'promql-type', 'prose-in-query');

const fine: readonly string[] = [
  'up{job="$job"}',
  'up{job=~"${job:regex}", instance!~"[[instance]]"}',
  'up{job=~"$job-.*|(", instance!~"*$x"}',
  '{job!~"$x"}',
  'rate(http_requests_total[$__rate_interval])',
  'rate(http_requests_total[[[interval]]])',
  'rate(http_requests_total[${minutes}m])',
  'rate(http_requests_total[5$unit])',
  'max_over_time(up[$__range:$__interval])',
  'max_over_time(up[$interval:])',
  'max_over_time(rate(up[5m])[1h:${step}])',
  'rate(up[2 * $__interval])',
  'up offset $offset',
  'rate(up[5m] offset -${hours}h)',
  'up @ $__to',
  'up @ ${__to:date:seconds}',
  'topk($limit, up)',
  'up > $threshold',
  'histogram_quantile(0.$quantile, rate(x_bucket[5m]))',
  'histogram_quantile($quantile, rate(x_bucket[5m]))',
  'label_replace(up, "a", "$1", "b", "(.*)")',
  '$metric',
  'rate($metric[5m])',
  'rate($series)',
  'rate(node_${x}_total[5m])',
  'sum(node_$x{job="a"}) / sum([[prefix]]_total)',
  'rate(job:${x}:sum[5m])',
  'sum by ($label, job) (up)',
  'sum(up) by ([[label]])',
  'a * on ($label) group_left (${other:csv}) b',
  '$aggregation(up)',
  '$aggregation(up) by (job)',
  '$aggregation by (job) (up)',
  '${function}(up[5m])',
  'sum(${expression})',
  'up{$filters}',
  'up{job="a", $filters}',
  'up{$label="a", [[other]]=~"b"}',
  'up{job=~$job}',
  'up $operator 5',
  'sum(up) $comparison',
  '$a $operator $b',
  'sum $by (up)',
  '-$x',
  '$a + $b',
  'clamp_max($arguments)',
  'up # $comment',
  'sum(${__field.labels.x})',
];

describe('promql: variables of Grafana', () => {
  for (const text of fine) {
    it(`${text}: nothing`, () => assert.deepEqual(problemsOf(text, 'grafana'), []));
  }

  it('every half of them: no exception, and the tokens stay in order', () => {
    for (const text of fine) {
      for (let end = 0; end < text.length; end++) {
        const model = promql.parse(text.slice(0, end), 'grafana');
        const tokens = promql.tokens?.(model) ?? [];
        assert.ok(
          tokens.every(({ span }, index) => span.start < span.end && span.start >= (tokens[index - 1]?.span.end ?? 0)),
          text.slice(0, end),
        );
        promql.complete?.(model, end, nothingKnown);
      }
    }
  });

  const faulty: readonly string[] = [
    `rate(up{job="$job"})
     ^^^^^^^^^^^^^^ error promql-type: expected type range vector in call to function "rate", got instant vector — …`,
    `sum by ($label) (up{job="$job"}
                               ^ error promql-syntax: unclosed left parenthesis…`,
    `sum(rate(x[$__rate_interval])) bogus
                               ^^^^^ error promql-syntax: unexpected identifier "bogus" — …`,
    `rate(node_\${x}_total)
     ^^^^^^^^^^^^^^^ error promql-type: expected type range vector in call to function "rate", got instant vector — …`,
    `up{job=~"$job", instance=~"*"}
                ^^^^^^^^^^^^^ error promql-syntax: …`,
    `sum(up, $x, up) + nosuch($x)
                  ^^^^^^ error promql-syntax: unknown function with name "nosuch"…`,
  ];
  for (const text of faulty) {
    it(`the other mistakes of ${text.split('\n')[0]}`, () => assertProblems(text, 'grafana'));
  }

  it('the range that is missing is the one that Grafana fits', () => {
    assert.equal(fixed('rate(up{job="$job"} offset 5m)', 'grafana')?.text, 'rate(up{job="$job"}[$__rate_interval] offset 5m)');
  });

  it('without the dialect Prometheus speaks', () => {
    for (const [text, message] of [
      ['$metric', "unexpected character: '$'"],
      ['rate(up[$__rate_interval])', "unexpected character in duration expression: '$'"],
      ['up{$label="a"}', "unexpected character inside braces: '$'"],
    ] as const) {
      for (const dialect of [undefined, 'expr']) {
        assert.ok(problemsOf(text, dialect)[0]?.message.startsWith(message), `${text} ${problemsOf(text, dialect)[0]?.message}`);
      }
    }
  });

  it('a check says nothing that rests on a variable, and all the rest', () => {
    const text = 'rate(up{job=~"$job"}[$range]) + $x + sum by (b) (up{job=~"a"}[5m])';
    const model = promql.parse(text, 'grafana');
    const said = (found: string): boolean => {
      const start = text.indexOf(found);
      const check = heedingVariables({
        code: 'x',
        severity: 'hint',
        help: '',
        run: () => [{ span: { start, end: start + found.length }, message: '' }],
      });
      return [...check.run(model, nothingKnown)].length > 0;
    };
    assert.deepEqual(['"$job"', 'job=~"$job"', '$range', '$x', '+ $x +'].filter(said), []);
    const rest = ['rate(up{job=~"$job"}[$range])', 'up{job=~"$job"}', 'sum by (b) (up{job=~"a"}[5m])', 'job=~"a"', '(b)'];
    assert.deepEqual(rest.filter(said), rest);
  });

  it('what a variable is, the text around it knows', () => {
    assert.equal(hovered('up{job="$j<|>ob"}', {}, 'grafana'), undefined);
    assert.match(hovered('up{jo<|>b="a"}', {}, 'grafana')?.markdown ?? '', /job/);
    assert.deepEqual(completed('rate(up[$__r<|>', {}, 'grafana'), { items: [], around: true });
    assert.match(accepted('rate(up{job="$job"}[<|>', '5m', {}, 'grafana'), /\[5m/);
  });

  it('Prometheus is not asked for variables', () => {
    const [need] = needsAt('up{job="$job", instance="<|>"}', 'completion', 'grafana');
    assert.deepEqual(need, { kind: 'labelValues', label: 'instance', selector: 'up', prefix: '', limit: 500 });
  });

  it('the formatter keeps them, and leaves alone what is open', () => {
    assert.equal(
      formatted('sum( rate(x{job=~"$job"}[$__rate_interval]) )by($label)', 'grafana'),
      'sum by ($label) (rate(x{job=~"$job"}[$__rate_interval]))',
    );
    assert.equal(formatted('up  $operator  5', 'grafana'), 'up  $operator  5');
  });
});
