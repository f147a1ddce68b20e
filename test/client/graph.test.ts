import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { QueryTimes } from '#api/questions.ts';
import type { RangeSeries } from '#api/shapes.ts';
import { graphToCsv } from '#client/queries/csv.ts';
import { errorOffset, placeInLines } from '#client/queries/error-position.ts';
import { type Graph, graphOf, maxSeries, seriesName, valuesOf } from '#client/queries/graph.ts';
import { rangeBetween, toLocalTime } from '#client/queries/local-time.ts';
import { formatDuration, maxSteps, parseDuration, presets, stepFor, timesOf } from '#client/queries/time-range.ts';

const times: QueryTimes = { start: 100, end: 130, step: 10 };

function graph(...result: readonly RangeSeries[]): Graph {
  const made = graphOf({ resultType: 'matrix', result }, times);
  assert.ok(made);
  return made;
}

describe('the step of a range', () => {
  const steps: readonly (readonly [seconds: number, width: number, step: number])[] = [
    [60, 800, 1],
    [900, 800, 5],
    [3600, 800, 10],
    [6 * 3600, 800, 60],
    [24 * 3600, 800, 300],
    [7 * 24 * 3600, 800, 1800],
    [3600, 2000, 5],
    [3600, 10, 60],
    [365 * 24 * 3600, 800, 24 * 3600],
    [3650 * 24 * 3600, 800, 10 * 24 * 3600],
  ];
  for (const [seconds, width, step] of steps) {
    it(`of ${formatDuration(seconds)} on ${width} pixels is ${formatDuration(step)}`, () => assert.equal(stepFor(seconds, width), step));
  }

  it('never asks for more points than Prometheus gives', () => {
    for (const seconds of [...presets, 1, 11_000, 1e9]) {
      for (const width of [1, 800, 1e6]) {
        assert.ok(seconds / stepFor(seconds, width) <= maxSteps, `${seconds} on ${width}`);
      }
    }
  });

  it('belongs to whole seconds that end now', () =>
    assert.deepEqual(timesOf({ seconds: 3600 }, 5000.7, 800), { start: 1400, end: 5000, step: 10 }));

  it('or where they are asked to', () =>
    assert.deepEqual(timesOf({ seconds: 3600, end: 4000 }, 5000.7, 800), { start: 400, end: 4000, step: 10, isFixed: true }));
});

describe('a range from a start to an end', () => {
  it('is in the time zone of the person', () => {
    const start = new Date(2026, 0, 15, 10, 30, 5).getTime() / 1000;
    assert.equal(toLocalTime(start), '2026-01-15T10:30:05');
    assert.deepEqual(rangeBetween(toLocalTime(start), toLocalTime(start + 90)), { seconds: 90, end: start + 90 });
    assert.deepEqual(rangeBetween('2026-01-15T10:30', '2026-01-15T10:31'), { seconds: 60, end: start + 55 });
    assert.equal(toLocalTime(Number.NaN), '');
  });

  for (const [from, to] of [
    ['', '2026-01-15T10:30'],
    ['2026-01-15T10:30', ''],
    ['2026-01-15T10:30', '2026-01-15T10:30'],
    ['2026-01-15T10:30', '2026-01-15T09:30'],
  ] as const) {
    it(`is none from '${from}' to '${to}'`, () => assert.equal(rangeBetween(from, to), undefined));
  }
});

describe('a range as a duration', () => {
  const durations: readonly (readonly [string, number | undefined])[] = [
    ['15m', 900],
    [' 1h30m ', 5400],
    ['1w', 604_800],
    ['1y2d', 31_708_800],
    ['', undefined],
    ['0s', undefined],
    ['5', undefined],
    ['30m1h', undefined],
    ['-1h', undefined],
    ['1h 30m', undefined],
    ['1000y', undefined],
  ];
  for (const [text, seconds] of durations) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(parseDuration(text), seconds));
  }
  for (const [seconds, text] of [
    [0, '0s'],
    [90, '1m30s'],
    [5400, '1h30m'],
    [604_800, '7d'],
  ] as const) {
    it(`writes ${text}`, () => assert.equal(formatDuration(seconds), text));
  }
});

describe('the curves of a range vector', () => {
  it('have a number for each step, and keep gaps', () => {
    const made = graph(
      {
        metric: { job: 'a', __name__: 'up' },
        values: [
          [100, '1'],
          [110.0004, '2'],
          [130, '3'],
        ],
      },
      {
        metric: {},
        values: [
          [120, 'NaN'],
          [130, '-Inf'],
        ],
      },
    );
    assert.deepEqual([...made.times], [100, 110, 120, 130]);
    assert.deepEqual(made.series, [
      [
        ['__name__', 'up'],
        ['job', 'a'],
      ],
      [],
    ]);
    assert.deepEqual([...valuesOf(made, 0)], [1, 2, Number.NaN, 3]);
    assert.deepEqual([...valuesOf(made, 1)], [Number.NaN, Number.NaN, Number.NaN, Number.NEGATIVE_INFINITY]);
    assert.deepEqual([made.total, made.histograms], [2, 0]);
  });

  it('leave out samples of other times, and native histograms', () => {
    const histogram = { metric: { a: 'h' }, histograms: [[100, { count: '1', sum: '1' }]] } as const;
    const made = graph(histogram, {
      metric: { a: 'v' },
      values: [
        [0, '1'],
        [100, '2'],
        [999, '3'],
      ],
    });
    assert.deepEqual([...made.values], [2, Number.NaN, Number.NaN, Number.NaN]);
    assert.deepEqual([made.series, made.total, made.histograms], [[[['a', 'v']]], 1, 1]);
  });

  it('are no more than can be told apart, and say how many there were', () => {
    const made = graph(...Array.from({ length: maxSeries + 3 }, (_, a) => ({ metric: { a: `${a}` }, values: [[100, '1']] as const })));
    assert.deepEqual([made.series.length, made.total, made.values.length], [maxSeries, maxSeries + 3, maxSeries * 4]);
  });

  it('have as many times as Prometheus counts steps, whatever division makes of them', () => {
    const made = graphOf({ resultType: 'matrix', result: [] }, { start: 0.1, end: 0.7, step: 0.1 });
    assert.equal(made?.times.length, 7);
  });

  it('are there for range vectors only', () => assert.equal(graphOf({ resultType: 'scalar', result: [1, '2'] }, times), undefined));
});

describe('the name of a curve', () => {
  const labels = [
    ['__name__', 'up'],
    ['job', 'a"b'],
  ] as const;
  it('is its selector', () => assert.equal(seriesName(labels), 'up{job="a\\"b"}'));
  it('leaves out what all have', () => assert.equal(seriesName(labels, new Set(['__name__'])), '{job="a\\"b"}'));
  it('needs no braces', () => assert.equal(seriesName(labels, new Set(['job'])), 'up'));
  it('is never empty', () => assert.equal(seriesName([]), '{}'));
});

describe('a graph as CSV', () => {
  it('has a row for each step and a column for each series, with nothing where there is no sample', () => {
    const csv = graphToCsv(
      graph(
        {
          metric: { a: '1' },
          values: [
            [100, '0.1'],
            [130, '+Inf'],
          ],
        },
        {
          metric: { a: '2,"' },
          values: [
            [110, '-1e3'],
            [120, '-Inf'],
          ],
        },
      ),
    );
    const header = 'timestamp,"{a=""1""}","{a=""2,\\""""}"';
    assert.equal(csv, `${[header, '100,0.1,', '110,,-1000', '120,,-Inf', '130,+Inf,'].join('\r\n')}\r\n`);
  });
});

describe('the place of an error', () => {
  const places: readonly (readonly [query: string, message: string, at: number | undefined])[] = [
    ['sum(up', 'invalid parameter "query": 1:4: parse error: unclosed left parenthesis', 3],
    ['sum(\n  up\n', '2:5: parse error: unexpected end of input', 9],
    ['up{a="안녕"} +', '1:17: parse error: unexpected end of input', 12],
    ['up', '1:3: parse error: unexpected end of input', 2],
    ['up', '7:1: parse error: elsewhere', undefined],
    ['up', 'many-to-many matching not allowed', undefined],
  ];
  for (const [query, message, at] of places) {
    it(message, () => assert.equal(errorOffset(query, message), at));
  }

  const files: readonly (readonly [name: string, lines: readonly string[], query: string, offset: number, place: unknown])[] = [
    ['in the line it began in', ['    expr: sum(up'], 'sum(up', 3, { line: 0, character: 13 }],
    ['in an indented block', ['expr: |', '    sum(', '      up)'], 'sum(\n  up)', 7, { line: 2, character: 6 }],
    ['in a file with CRLF', ['sum(', 'up)'], 'sum(\r\nup)', 7, { line: 1, character: 1 }],
    ['that is folded', ['expr: >', '  sum(', '  up)'], 'sum( up)', 5, undefined],
    ['that was changed since', ['rate(up)'], 'sum(up', 3, undefined],
  ];
  for (const [name, lines, query, offset, place] of files) {
    it(`is found ${name}`, () => assert.deepEqual(placeInLines(lines, query, offset), place));
  }
});
