import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withValues } from '#client/queries/variable-values.ts';

describe('values for the variables of a query', () => {
  const text = 'a{b="$x"} + $xy + [[x]]';
  const open = [
    { name: 'x', span: { start: 5, end: 7 } },
    { name: 'xy', span: { start: 12, end: 15 } },
    { name: 'x', span: { start: 18, end: 23 } },
  ];

  it('stand in all their places', () => {
    const values = new Map([
      ['x', 'one $xy'],
      ['xy', ''],
    ]);
    assert.equal(withValues(text, open, values), 'a{b="one $xy"} +  + one $xy');
  });

  it('those without one stay', () => assert.equal(withValues(text, open, new Map([['xy', '2']])), 'a{b="$x"} + 2 + [[x]]'));
});
