import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Span } from '#core/span.ts';
import { folds } from '#languages/promql/folds.ts';
import { occurrences } from '#languages/promql/occurrences.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { selections } from '#languages/promql/selections.ts';
import { signature } from '#languages/promql/signature.ts';

/** Takes the cursor mark out of a text. */
function atCursor(marked: string) {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return { text, offset, model: parsePromql(text) };
}

const texts = (text: string, spans: readonly Span[]): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));

describe('PromQL signature help', () => {
  /** Text to the parameter in bold. */
  const cases: readonly (readonly [text: string, label: string | undefined, parameter: string | undefined])[] = [
    ['rate(<|>', 'rate(range: range vector): instant vector', 'range: range vector'],
    ['rate(up[5m]<|>)', 'rate(range: range vector): instant vector', 'range: range vector'],
    ['rate(up[5m])<|>', undefined, undefined],
    ['histogram_quantile(0.9, <|>', 'histogram_quantile(quantile: scalar, h: instant vector): instant vector', 'h: instant vector'],
    ['histogram_quantile(0.9<|>, x)', 'histogram_quantile(quantile: scalar, h: instant vector): instant vector', 'quantile: scalar'],
    ['sum by (job) (ra<|>', 'sum [by|without (…)] (v: instant vector): instant vector', 'v: instant vector'],
    ['topk(5, <|>x)', 'topk [by|without (…)] (k: scalar, v: instant vector): instant vector', 'v: instant vector'],
    ['abs(up, <|>', 'abs(v: instant vector): instant vector', undefined],
    ['sum(rate(x[5m]) / <|>', 'sum [by|without (…)] (v: instant vector): instant vector', 'v: instant vector'],
    ['sum((<|>', undefined, undefined],
    ['rate(up{job="<|>', 'rate(range: range vector): instant vector', 'range: range vector'],
    ['sum by (<|>', undefined, undefined],
    ['label_join(up, "a", ",", "b", "c<|>', undefined, 'src_label?: string, …'],
    ['# rate(<|>', undefined, undefined],
    ['<|>', undefined, undefined],
  ];
  for (const [text, label, parameter] of cases) {
    it(text, () => {
      const { model, offset } = atCursor(text);
      const found = signature(model, offset);
      const active = found?.parameters[found.active];
      assert.deepEqual([active && found?.label.slice(active.start, active.end)], [parameter]);
      if (label !== undefined || parameter === undefined) {
        assert.equal(found?.label, label);
      }
    });
  }
});

describe('PromQL occurrences', () => {
  const cases: readonly (readonly [text: string, places: string])[] = [
    ['<|>up / up + down', 'up 0, up 5'],
    ['sum by (jo<|>b) (up{job="a"} * on (job) group_left (job) x{job!="job"})', 'job 8, job 17, job 32, job 49, job 56'],
    ['up{job="<|>a"} + x{job="a", env="a"}', '"a" 7, "a" 20'],
    ['ra<|>te(x[5m]) + rate(y[5m]) + irate(z[5m])', 'rate 0, rate 14'],
    ['s<|>um(x) / SUM(y)', 'sum 0, SUM 9'],
    ['{"u<|>p"} + up', '"up" 1, up 9'],
    ['up <|>+ up', ''],
    ['up + <|> up', ''],
  ];
  for (const [marked, places] of cases) {
    it(marked, () => {
      const { text, offset, model } = atCursor(marked);
      assert.equal(
        occurrences(model, offset)
          .map(({ start, end }) => `${text.slice(start, end)} ${start}`)
          .join(', '),
        places,
      );
    });
  }
});

describe('PromQL selections', () => {
  const cases: readonly (readonly [text: string, parts: readonly string[]])[] = [
    [
      'sum by (job) (rate(x{job="a<|>b"}[5m]))',
      ['ab', '"ab"', 'job="ab"', '{job="ab"}', 'x{job="ab"}', 'x{job="ab"}[5m]', '(x{job="ab"}[5m])', 'rate(x{job="ab"}[5m])'],
    ],
    ['a + (b<|> * c)', ['b', 'b * c', '(b * c)', 'a + (b * c)']],
    ['x[5<|>m]', ['5m', '[5m]', 'x[5m]']],
    ['sum by (jo<|>b, env) (x)', ['job', 'job, env', '(job, env)', 'by (job, env)', 'sum by (job, env) (x)']],
    ['x offset 5<|>m', ['5m', 'offset 5m', 'x offset 5m']],
    ['sum(rate(x{job="a<|>', ['"a', 'job="a', '{job="a', 'x{job="a']],
  ];
  for (const [marked, parts] of cases) {
    it(marked, () => {
      const { text, offset, model } = atCursor(marked);
      const found = texts(text, selections(model, offset));
      assert.deepEqual(found.slice(0, parts.length), parts);
    });
  }
});

describe('PromQL folds', () => {
  it('brackets over several lines and blocks of comments', () => {
    const text = '# one\n# two\nsum(\n  rate(x{\n    a="b",\n  }[5m])\n)\n\n# alone\nup{a="b"}\n';
    const found = folds(parsePromql(text)).map(({ span, kind = '' }) => `${kind}${JSON.stringify(text.slice(span.start, span.end))}`);
    assert.deepEqual(found, [
      '"(\\n  rate(x{\\n    a=\\"b\\",\\n  }[5m])"',
      '"(x{\\n    a=\\"b\\","',
      '"{\\n    a=\\"b\\","',
      'comment"# one\\n# two"',
    ]);
  });
});
