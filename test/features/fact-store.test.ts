import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Fact } from '#core/environment.ts';
import { createFactStore } from '#server/fact-store.ts';
import { type Random, seeded } from '../yaml/random.ts';

describe('What files tell each other', () => {
  it('is found by kind and by name, in the order of files and of their text', () => {
    const store = createFactStore();
    store.tell('b', [fact('rule', 'x', 'b'), fact('alert', 'x', 'b'), fact('rule', 'x', 'b again')]);
    store.tell('a', [fact('rule', 'y', 'a'), fact('rule', 'x', 'a')]);
    assert.deepEqual(notes(store.index.named('rule', 'x')), ['b', 'b again', 'a']);
    assert.deepEqual(notes(store.index.all('rule')), ['b', 'b again', 'a', 'a']);
    store.tell('b', [fact('rule', 'x', 'b anew')]);
    assert.deepEqual(notes(store.index.named('rule', 'x')), ['b anew', 'a']);
    assert.deepEqual(store.index.all('alert'), []);
    assert.equal(store.drop('b'), true);
    assert.equal(store.drop('b'), false);
    assert.deepEqual(notes(store.index.named('rule', 'x')), ['a']);
    assert.deepEqual(store.files(), ['a']);
  });

  it('is the same where only its place is another', () => {
    const store = createFactStore();
    assert.equal(store.tell('a', [fact('rule', 'x', '1')]), true);
    const before = store.generation();
    assert.equal(store.tell('a', [{ ...fact('rule', 'x', '1'), span: { start: 7, end: 8 } }]), false);
    assert.equal(store.generation(), before);
    assert.equal(store.index.named('rule', 'x')[0]?.span.start, 7);
    assert.equal(store.index.all('rule')[0]?.span.start, 7);
    assert.equal(store.tell('a', [fact('rule', 'x', '2')]), true);
    assert.equal(store.tell('empty', []), true);
  });

  it('is known to have changed by name, to who asked before', () => {
    const store = createFactStore();
    const { changed } = store.index;
    store.tell('a', [fact('rule', 'x', '1'), fact('rule', 'y', '1')]);
    const before = [changed('rule', 'x'), changed('rule', 'y'), changed('rule', 'z'), changed('rule'), changed('alert')];
    const others = (): readonly number[] =>
      [changed('rule', 'x'), changed('rule', 'y'), changed('rule', 'z'), changed('rule'), changed('alert')].flatMap((number, index) =>
        number === before[index] ? [] : [index],
      );
    store.tell('a', [{ ...fact('rule', 'x', '1'), span: { start: 5, end: 6 } }, fact('rule', 'y', '1')]);
    assert.deepEqual(others(), []);
    store.tell('a', [fact('rule', 'x', '1'), fact('rule', 'y', '2')]);
    assert.deepEqual(others(), [1, 3]);
    store.tell('b', [fact('rule', 'z', '1')]);
    assert.deepEqual(others(), [1, 2, 3]);
    store.drop('a');
    assert.deepEqual(others(), [0, 1, 2, 3]);
  });

  it('is searched by the beginning of a name first, in any letter case', () => {
    const store = createFactStore();
    store.tell('a', [fact('metric', 'node_HTTP_total'), fact('metric', 'http_total'), fact('metric', 'up'), fact('rule', 'http:rule')]);
    store.tell('b', [fact('metric', 'HTTP_errors'), fact('metric', 'http_total')]);
    const find = (typed: string, limit = 10): readonly string[] => store.index.find('metric', typed, limit);
    assert.deepEqual(find('http'), ['http_total', 'HTTP_errors', 'node_HTTP_total']);
    assert.deepEqual(find('tt'), []);
    assert.deepEqual(find('', 2), ['node_HTTP_total', 'http_total']);
  });

  it('is what was told last, however files are edited', () => {
    const random = seeded(20);
    const store = createFactStore();
    const told = new Map<string, readonly Fact[]>();
    for (let round = 0; round < 120; round++) {
      const uri = `file ${random.upTo(3)}`;
      const facts = edited(told.get(uri) ?? [], random, round);
      store.tell(uri, facts);
      told.set(uri, facts);
      const all = [...told.values()].flat();
      assert.deepEqual(store.index.all('metric'), all);
      const name = `metric_${random.upTo(900)}`;
      assert.deepEqual(
        store.index.named('metric', name),
        all.filter((one) => one.name === name),
      );
      assert.deepEqual(store.index.find('metric', name, 5000), [
        ...new Set(all.map((one) => one.name).filter((one) => one.startsWith(name))),
      ]);
    }
  });
});

/** Some facts taken out somewhere, and others put in. */
function edited(facts: readonly Fact[], random: Random, round: number): readonly Fact[] {
  const next = facts.map((one) => ({ ...one, span: { start: round, end: round } }));
  const added = Array.from({ length: random.upTo(round < 10 ? 1500 : 3) }, () => fact('metric', `metric_${random.upTo(900)}`));
  next.splice(random.upTo(facts.length + 1), random.upTo(3), ...added);
  return next;
}

function fact(kind: string, name: string, note = ''): Fact {
  return { kind, name, span: { start: 0, end: 0 }, detail: { note } };
}

function notes(facts: readonly Fact[]): readonly (string | undefined)[] {
  return facts.map(({ detail }) => detail?.note);
}
