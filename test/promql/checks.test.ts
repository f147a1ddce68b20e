import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertFixes, assertProblems, problemsOf } from './support.ts';

const marked: Readonly<Record<string, string>> = {
  'nothing is wrong': `
# 5분간 평균 🎉
sum by (job) (rate(http_requests_total{path=~"/api/.*"}[5m]))
  / on (job) group_left sum by (job) (up)

label_replace(up, "a", "$1", "b", "(.*)") and on () vector(1) > bool 0
`,
  'an empty text': '',
  'only comments': '# a\n# b',
  'each expression has its own fault, after Korean text in UTF-16': `
foo{a="한글🎉"} bar
              ^^^ error promql-syntax: unexpected identifier "bar" — an operator is missing before it

rate(foo[5m]
            ^ error promql-syntax: unclosed left parenthesis — close it with \`)\`

rte(foo[5m])
^^^ error promql-syntax: unknown function with name "rte" — did you mean \`rate\`?

foo + on (a) 1
^^^^^^^^^^^^^^ error promql-type: vector matching only allowed between instant vectors
`,
  'functions of older versions': `
holt_winters(foo[1h], 0.3, 0.3)
^^^^^^^^^^^^ error promql-syntax: unknown function with name "holt_winters" — since Prometheus 3.0 it is called \`double_exponential_smoothing\`

drop_common_labels(foo)
^^^^^^^^^^^^^^^^^^ error promql-syntax: unknown function with name "drop_common_labels" — Prometheus 2.0 removed it: choose the labels with \`by\` or \`without\`
`,
  'broken, but no prose': `
sum by foo (x)
       ^^^ error promql-syntax: unexpected identifier "foo" in grouping opts, expected "(" — write the labels in parentheses

foo
bar
^^^ error promql-syntax: unexpected identifier "bar" — separate two queries by a blank line, or join them by an operator

(foo * on (a) group_left)
                        ^ error promql-syntax: unexpected ")" in grouping opts, expected "("
`,
  'a pattern that RE2 refuses': `
foo{a=~"b("}
    ^^^^^^^ error promql-syntax: error parsing regexp: missing closing ): …
`,
  'several type faults of one expression': `
rate(foo) + floor(1)
     ^^^ error promql-type: expected type range vector in call to function "rate", got instant vector — add a range, such as \`[5m]\`
                  ^ error promql-type: expected type instant vector in call to function "floor", got scalar — \`vector()\` makes a vector of a number
`,
  'a range vector where an instant vector is wanted': `
sum(foo[5m])
    ^^^^^^^ error promql-type: expected type instant vector in aggregation expression, got range vector — a function such as \`rate(foo[5m])\` makes an instant vector of it
`,
  'a wrong number of arguments': `
round()
^^^^^^^ error promql-type: expected at least 1 argument(s) in call to "round", got 0 — it is called as \`round(v, to_nearest?)\`
`,
  prose: `
up

Elite: 0-15%
^^^^^^^^^^^^ information prose-in-query: This is no PromQL, and it would be sent along with the query: put \`#\` before it, or move it outside the block
High: 16-30%

down
`,
  'no types where the syntax is broken': `
rate(foo) )
           ^ error promql-syntax: unexpected right parenthesis ')' — there is no \`(\` that it could close
`,
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['1 == 1', 'Change to `== bool`', '1 == bool 1'],
  ['a + bool b', 'Remove `bool`', 'a + b'],
  ['rate(foo{a="b"} offset 5m)', 'Add the range `[5m]`', 'rate(foo{a="b"}[5m] offset 5m)'],
  ['rate(sum(foo))', 'Add the range `[5m:]`', 'rate(sum(foo)[5m:])'],
  ['foo or 1', 'Change to `vector(1)`', 'foo or vector(1)'],
  ['floor(1)', 'Change to `vector(1)`', 'floor(vector(1))'],
  ['sum(rate(foo[5m]', 'Close with `))`', 'sum(rate(foo[5m]))'],
  ['increse(foo[5m])', 'Change to `increase`', 'increase(foo[5m])'],
  ['holt_winters(foo[1h], 0.3, 0.3)', 'Change to `double_exponential_smoothing`', 'double_exponential_smoothing(foo[1h], 0.3, 0.3)'],
  ['RATE(foo[5m])', 'Change to `rate`', 'rate(foo[5m])'],
  ['abs(foo,)', 'Remove the comma', 'abs(foo)'],
  ['foo{a=b}', 'Put in quotes', 'foo{a="b"}'],
  ['foo{a=="b"}', 'Remove the second `=`', 'foo{a="b"}'],
  ['foo{a=“b”, c=“d”}', 'Straighten the quotes', 'foo{a="b", c="d"}'],
  ['sum by job (foo)', 'Put in parentheses', 'sum by (job) (foo)'],
  ['sum(foo)[5m]', 'Make it a subquery', 'sum(foo)[5m:]'],
  ['up\u00a0== 1', 'Replace by a space', 'up == 1'],
  ['up\n\n  Elite: 0-15%\n\n# so\n  High: 16-30%', 'Turn into a comment', 'up\n\n  # Elite: 0-15%\n\n# so\n  # High: 16-30%'],
];

describe('promql checks', () => {
  for (const [name, text] of Object.entries(marked)) {
    it(name, () => assertProblems(text));
  }

  assertFixes(fixes);

  it('wants an expression in a YAML value', () => {
    assert.deepEqual(
      problemsOf('', 'expr').map(({ message, span }) => [message, span]),
      [['no expression found in input — write a query, such as `up == 0`', { start: 0, end: 0 }]],
    );
  });

  it('knows no prose in a YAML value', () => {
    assert.deepEqual(
      problemsOf('Elite: 0-15%', 'expr').map(({ code }) => code),
      ['promql-syntax'],
    );
  });

  it('says on what text a fault rests, so that a template in it silences it', () => {
    const [problem] = problemsOf('rate(foo) + 1');
    assert.deepEqual(problem?.evidence, { start: 0, end: 9 });
  });
});
