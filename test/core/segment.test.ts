import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compose, identity, toEmbeddedOffset, toHostOffset, toHostSpan, touchesHole } from '#core/segment.ts';

/** Embedded `abcXdefYYghi`: abc at 10, a hole X, def at 20, a hole YY, ghi at 30. */
const segments = [
  { host: 10, embedded: 0, length: 3 },
  { host: 20, embedded: 4, length: 3 },
  { host: 30, embedded: 9, length: 3 },
];

describe('Segments', () => {
  it('map offsets inside and at the edges', () => {
    assert.deepEqual(
      [0, 2, 3, 4, 7, 9, 12].map((offset) => toHostOffset(segments, offset, 'after')),
      [10, 12, 13, 20, 23, 30, 33],
    );
    assert.equal(toHostOffset(segments, 8, 'after'), undefined);
    assert.equal(toHostOffset(segments, 13, 'after'), undefined);
  });
  it('choose the side of a seam', () => {
    const seam = [
      { host: 0, embedded: 0, length: 2 },
      { host: 10, embedded: 2, length: 2 },
    ];
    assert.deepEqual(toHostSpan(seam, { start: 0, end: 2 }), { start: 0, end: 2 });
    assert.deepEqual(toHostSpan(seam, { start: 2, end: 3 }), { start: 10, end: 11 });
    assert.deepEqual(toHostSpan(seam, { start: 1, end: 3 }), { start: 1, end: 11 });
  });
  it('see holes', () => {
    assert.equal(touchesHole(segments, { start: 0, end: 3 }), false);
    assert.equal(touchesHole(segments, { start: 2, end: 4 }), true);
    assert.equal(touchesHole(segments, { start: 2, end: 5 }), true);
    assert.equal(touchesHole(segments, { start: 4, end: 7 }), false);
    assert.equal(touchesHole(segments, { start: 8, end: 8 }), true);
    assert.equal(touchesHole(segments, { start: 12, end: 13 }), true);
    assert.equal(toHostSpan(segments, { start: 0, end: 12 }), undefined);
  });
  it('map back', () => {
    assert.deepEqual(
      [9, 10, 13, 14, 21, 33, 34].map((offset) => toEmbeddedOffset(segments, offset)),
      [undefined, 0, 3, undefined, 5, 12, undefined],
    );
  });
  it('compose through one and through several outer segments', () => {
    assert.deepEqual(
      compose(identity(100, 5), segments),
      segments.map((segment) => ({ ...segment, host: segment.host + 5 })),
    );
    const lines = [
      { host: 2, embedded: 0, length: 5 },
      { host: 12, embedded: 5, length: 5 },
    ];
    assert.deepEqual(compose(lines, [{ host: 3, embedded: 0, length: 4 }]), [
      { host: 5, embedded: 0, length: 2 },
      { host: 12, embedded: 2, length: 2 },
    ]);
  });
  it('keep a place without text', () => {
    assert.deepEqual(compose(identity(10), [{ host: 4, embedded: 0, length: 0 }]), [{ host: 4, embedded: 0, length: 0 }]);
    assert.equal(toHostOffset([{ host: 4, embedded: 0, length: 0 }], 0, 'after'), 4);
    assert.deepEqual(toHostSpan([{ host: 4, embedded: 0, length: 0 }], { start: 0, end: 0 }), { start: 4, end: 4 });
  });
});
