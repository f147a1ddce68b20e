import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { typeFaults } from '#languages/promql/types/check-types.ts';

const types: Readonly<Record<string, string>> = {
  '1': 'scalar',
  '"a"': 'string',
  foo: 'vector',
  'foo[5m]': 'matrix',
  'foo[5m:]': 'matrix',
  '1 + 2': 'scalar',
  '1 + foo': 'vector',
  '-(1)': 'scalar',
  'sum(foo)': 'vector',
  'scalar(foo)': 'scalar',
  'vector(1)': 'vector',
  'time() - 1h': 'scalar',
  'min_of(1, 2)': 'scalar',
};

/** Expressions with the first thing Prometheus would say of their types, beyond what its own corpus holds. */
const faults: Readonly<Record<string, string | undefined>> = {
  'histogram_quantile(0.9, foo)': undefined,
  'histogram_quantiles(foo, "q", 0.1, 0.2, 0.3)': undefined,
  'label_join(foo, "a", ",", "b", "c", "d")': undefined,
  'info(foo)': undefined,
  'info(foo, {a=~".*"})': undefined,
  'day_of_week()': undefined,
  'foo == on () 1': undefined,
  'foo / on (a) group_left (b) fill (0) bar': undefined,
  'foo{__name__="bar"}': 'metric name must not be set twice: "foo" or "bar"',
  'foo{"bar"}': 'metric name must not be set twice: "foo" or "bar"',
  '{a=~"(?i)x*"}': 'vector selector must contain at least one non-empty matcher',
  '{a=~"x+"}': undefined,
  '{a!=""}': undefined,
  'info(foo, bar)': 'expected label selectors only, got vector selector instead',
  'round(foo, 1, 2)': 'expected at most 2 argument(s) in call to "round", got 3',
  'label_join(foo, "a")': 'expected at least 3 argument(s) in call to "label_join", got 2',
  'count_values(1, foo)': 'expected type string in aggregation parameter, got scalar',
  'foo[5m] + 1': 'binary expression must contain only scalar and instant vector types',
  'foo * on (a) group_left (a) bar': 'label "a" must not occur in ON and GROUP clause at once',
  'foo + bool bar': 'bool modifier can only be used on comparison operators',
  'foo and fill (0) bar': 'filling in missing series not allowed for set operators',
  'foo + fill (0) 1': 'filling in missing series only allowed between instant vectors',
  'foo[5m][5m:]': 'subquery is only allowed on instant vector, got matrix instead',
};

describe('promql types', () => {
  for (const [text, type] of Object.entries(types)) {
    it(`${text} is a ${type}`, () => assert.equal(parsePromql(text, 'expr').expressions[0]?.root.type, type));
  }

  for (const [text, message] of Object.entries(faults)) {
    it(`${text}: ${message ?? 'nothing'}`, () => {
      const [expression] = parsePromql(text, 'expr').expressions;
      assert.ok(expression);
      assert.deepEqual(expression.errors, []);
      assert.equal(typeFaults(text, expression.root)[0]?.message, message);
    });
  }
});
