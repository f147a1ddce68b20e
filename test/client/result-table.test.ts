import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Labels } from '#api/shapes.ts';
import { toCsv } from '#client/queries/csv.ts';
import { formatValue } from '#client/queries/format-value.ts';
import { maxColumns, maxRows, type ResultTable, resultTable } from '#client/queries/result-table.ts';
import { filterRows, type SortOrder, sortRows } from '#client/queries/sort-rows.ts';

function vector(...series: readonly (readonly [Labels, string, number?])[]): ResultTable {
  return resultTable({ resultType: 'vector', result: series.map(([metric, value, time = 10]) => ({ metric, value: [time, value] })) });
}

describe('the table of a result', () => {
  it('says labels that all series share once, and has a column for each other, the name first', () => {
    const table = vector([{ job: 'a', code: '200', __name__: 'x', zone: 'z' }, '1'], [{ job: 'a', code: '500', __name__: 'y' }, '2']);
    assert.deepEqual(table, {
      kind: 'vector',
      common: [['job', 'a']],
      labels: ['__name__', 'code', 'zone'],
      labelsLeftOut: 0,
      rows: [
        { labels: ['x', '200', 'z'], value: '1', time: 10 },
        { labels: ['y', '500', ''], value: '2', time: 10 },
      ],
      total: 2,
      time: 10,
    });
  });

  it('says the labels of a single series as the common ones', () => {
    const { common, labels, rows } = vector([{ job: 'a' }, '1']);
    assert.deepEqual([common, labels, rows], [[['job', 'a']], [], [{ labels: [], value: '1', time: 10 }]]);
  });

  it('takes labels with the names of object members for labels', () => {
    const labels = JSON.parse('{"__proto__":"p","constructor":"c"}');
    assert.deepEqual(vector([labels, '1'], [{}, '2']).rows[0]?.labels, ['p', 'c']);
    assert.deepEqual(vector([labels, '1'], [{}, '2']).rows[1]?.labels, ['', '']);
  });

  it('has no time for all where the times differ', () => {
    assert.equal('time' in vector([{ a: '1' }, '1', 1], [{ a: '2' }, '1', 2]), false);
  });

  it('shows the last value of a range vector and how many there are', () => {
    const result = [
      {
        metric: { a: '1' },
        values: [
          [1, '5'],
          [2, '6'],
        ] as const,
      },
      { metric: { a: '2' } },
    ];
    assert.deepEqual(resultTable({ resultType: 'matrix', result }).rows, [
      { labels: ['1'], samples: 2, value: '6', time: 2 },
      { labels: ['2'], samples: 0, value: '' },
    ]);
  });

  it('shows native histograms by count and sum, their buckets in the detail', () => {
    const histogram = {
      count: '3',
      sum: '4.5',
      buckets: [
        [0, '0.5', '1', '2'],
        [3, '-0.1', '0.1', '1'],
      ] as const,
    };
    const { rows } = resultTable({ resultType: 'vector', result: [{ metric: {}, histogram: [7, histogram] }] });
    assert.deepEqual(rows, [{ labels: [], value: 'count 3, sum 4.5', time: 7, detail: '(0.5, 1] 2\n[-0.1, 0.1] 1' }]);
    const mixed = resultTable({
      resultType: 'matrix',
      result: [{ metric: {}, values: [[1, '5']], histograms: [[2, { count: '1', sum: '2' }]] }],
    });
    assert.deepEqual(mixed.rows, [{ labels: [], samples: 2, value: 'count 1, sum 2', time: 2 }]);
  });

  it('has one row for a scalar and a string', () => {
    assert.deepEqual(resultTable({ resultType: 'scalar', result: [1, '2'] }).rows, [{ labels: [], value: '2', time: 1 }]);
    assert.deepEqual(resultTable({ resultType: 'string', result: [1, 'a'] }).rows, [{ labels: [], value: 'a', time: 1 }]);
  });

  it('is empty for an empty vector', () => {
    assert.deepEqual(vector(), { kind: 'vector', common: [], labels: [], labelsLeftOut: 0, rows: [], total: 0 });
  });

  it('keeps no more rows than the limit, and says how many there were', () => {
    const table = vector(...Array.from({ length: maxRows + 5 }, (_, index) => [{ a: String(index) }, '1'] as const));
    assert.deepEqual([table.rows.length, table.total], [maxRows, maxRows + 5]);
  });

  it('keeps no more columns than the limit, whatever labels there are, and says how many it left out', () => {
    const many = (one: string): Labels => Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`${one}${index}`, 'x']));
    const { labels, labelsLeftOut, rows, common } = vector([{ ...many('a'), shared: 's' }, '1'], [{ ...many('b'), shared: 's' }, '2']);
    assert.deepEqual([labels.length, labelsLeftOut, rows[0]?.labels.length], [maxColumns, 100_000 - maxColumns, maxColumns]);
    assert.deepEqual(common, [['shared', 's']]);
  });
});

describe('sorting and filtering rows', () => {
  const { rows } = vector(
    [{ pod: 'a10', x: '' }, '5'],
    [{ pod: 'a9' }, 'NaN'],
    [{ pod: '' }, '+Inf'],
    [{ pod: 'B1' }, '0'],
    [{ pod: 'c' }, '-Inf'],
    [{ pod: 'd' }, '1e3'],
  );
  const orders: readonly (readonly [SortOrder | undefined, string])[] = [
    [undefined, '5 NaN +Inf 0 -Inf 1e3'],
    [{ column: 'value', descending: false }, '-Inf 0 5 1e3 +Inf NaN'],
    [{ column: 'value', descending: true }, '+Inf 1e3 5 0 -Inf NaN'],
    [{ column: 0, descending: false }, 'NaN 5 0 -Inf 1e3 +Inf'],
    [{ column: 0, descending: true }, '1e3 -Inf 0 5 NaN +Inf'],
    [{ column: 'samples', descending: true }, '5 NaN +Inf 0 -Inf 1e3'],
  ];
  for (const [order, expected] of orders) {
    it(JSON.stringify(order) ?? 'not sorted', () =>
      assert.equal(
        sortRows(rows, order)
          .map(({ value }) => value)
          .join(' '),
        expected,
      ),
    );
  }

  it('finds part of a label or value in any case', () => {
    assert.deepEqual(
      ['b1', 'INF', ' a ', 'zzz', ''].map((text) => filterRows(rows, text).length),
      [1, 2, 2, 0, 6],
    );
  });
});

describe('values for reading', () => {
  const values: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['42', '42'],
    ['-0.5', '-0.5'],
    ['0.3333333333333333', '0.333333'],
    ['12.3456789', '12.3457'],
    ['1234567.891', '1,234,567.89'],
    ['123456789012345', '123,456,789,012,345'],
    ['1e+15', '1e+15'],
    ['1.23456e+20', '1.235e+20'],
    ['0.00001', '1e-5'],
    ['NaN', 'NaN'],
    ['+Inf', '+Inf'],
    ['', ''],
    ['count 3, sum 4', 'count 3, sum 4'],
  ];
  for (const [value, shown] of values) {
    it(`${value} → ${shown}`, () => assert.equal(formatValue(value, 'en'), shown));
  }
});

describe('a table as CSV', () => {
  it('holds all labels and full values, quoted where they must be', () => {
    const table = vector([{ job: 'a', path: '/x,"y"\n' }, '0.3333333333333333', 1.5], [{ job: 'a' }, 'NaN', 1.5]);
    const expected = 'path,job,value,timestamp\r\n"/x,""y""\n",a,0.3333333333333333,1.5\r\n,a,NaN,1.5\r\n';
    assert.equal(toCsv(table, table.rows), expected);
  });

  it('holds no formula that a spreadsheet would run, and numbers as they are', () => {
    const cells: readonly (readonly [text: string, cell: string])[] = [
      ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
      ['@SUM(1)', "'@SUM(1)"],
      ['+1+1|x', "'+1+1|x"],
      ['-2+3', "'-2+3"],
      ['\t=1', "'\t=1"],
      ['\r=1', '"\'\r=1"'],
      ...['-1', '+Inf', '-Inf', '-1.5e-7', '+5', 'NaN', 'a=1', ''].map((text) => [text, text] as const),
    ];
    for (const [text, cell] of cells) {
      const table = vector([{ a: text }, text], [{ a: 'other' }, '1']);
      assert.equal(toCsv(table, table.rows.slice(0, 1)), `a,value,timestamp\r\n${cell},${cell},10\r\n`);
    }
  });

  it('holds the number of samples of a range vector', () => {
    const table = resultTable({
      resultType: 'matrix',
      result: [
        {
          metric: {},
          values: [
            [1, '5'],
            [2, '6'],
          ],
        },
      ],
    });
    assert.equal(toCsv(table, table.rows), 'samples,value,timestamp\r\n2,6,2\r\n');
  });
});
