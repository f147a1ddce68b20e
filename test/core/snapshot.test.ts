import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Embedding, Language } from '#core/language.ts';
import { type Region, regionsAt, toFileEdit, toFileSpan } from '#core/region.ts';
import { createRegistry } from '#core/registry.ts';
import { pacer } from '#core/scheduler.ts';
import { regionsOf, type Snapshot, takeSnapshot } from '#core/snapshot.ts';
import { nodeScheduler } from '#server/scheduler.node.ts';

/** `outer` holds each `<…>` as text of `inner`, which holds each `(…)` of its own as `leaf`; `\\` before a letter is a hole. */
function testRegistry() {
  const parsed: string[] = [];
  const language = (id: string, embeddings?: (text: string) => Embedding[]): Language<string> => ({
    id,
    parse(text) {
      parsed.push(`${id}:${text}`);
      return text;
    },
    ...(embeddings ? { embeddings } : {}),
  });
  const inside =
    (open: string, close: string, languageId: string) =>
    (text: string): Embedding[] =>
      [...text.matchAll(new RegExp(`\\${open}([^\\${close}]*)\\${close}`, 'g'))].map(({ index, 1: content = '' }) => ({
        languageId,
        text: content,
        segments: [{ host: index + 1, embedded: 0, length: content.length }],
        span: { start: index + 1, end: index + 1 + content.length },
        ...(languageId === 'inner'
          ? {
              write: (at, replacement) => ({
                at: { start: at.start + index + 1, end: at.end + index + 1 },
                text: replacement.toUpperCase(),
              }),
            }
          : {}),
      }));
  const all = [language('outer', inside('<', '>', 'inner')), language('inner', inside('(', ')', 'leaf')), language('leaf')];
  const entries = all.map((known) => ({
    id: known.id,
    matches: ({ name = '' }) => name.endsWith(`.${known.id}`),
    load: async () => known,
  }));
  return { registry: createRegistry(entries), parsed };
}

async function read(text: string, reading = testRegistry(), previous?: Snapshot, name = 'a.outer'): Promise<Snapshot> {
  return takeSnapshot({ registry: reading.registry, pacer: pacer(nodeScheduler) }, { name, text }, previous);
}

function leafOf(snapshot: Snapshot): Region {
  const leaf = [...regionsOf(snapshot)].at(-1);
  assert.ok(leaf);
  return leaf;
}

describe('Snapshots', () => {
  it('nest regions and map through every level', async () => {
    const text = 'one <two (three) four> five';
    const snapshot = await read(text);
    assert.deepEqual(
      [...regionsOf(snapshot)].map((region) => [region.language.id, region.text, text.slice(region.span.start, region.span.end)]),
      [
        ['outer', text, text],
        ['inner', 'two (three) four', 'two (three) four'],
        ['leaf', 'three', 'three'],
      ],
    );
    assert.deepEqual(toFileSpan(leafOf(snapshot), { start: 1, end: 3 }), { start: 11, end: 13 });
  });

  it('find the innermost region first', async () => {
    const { root } = await read('a <b (c) d> e');
    assert.ok(root);
    const at = (offset: number) => regionsAt(root, offset).map(({ region, offset: own }) => `${region.language.id}@${own}`);
    assert.deepEqual(at(6), ['leaf@0', 'inner@3', 'outer@6']);
    assert.deepEqual(at(4), ['inner@1', 'outer@4']);
    assert.deepEqual(at(0), ['outer@0']);
  });

  it('write through every level', async () => {
    const leaf = leafOf(await read('a <b (c) d> e'));
    assert.deepEqual(toFileEdit(leaf, { at: { start: 0, end: 1 }, text: 'xyz' }), { at: { start: 6, end: 7 }, text: 'XYZ' });
  });

  it('take over the models of what did not change', async () => {
    const reading = testRegistry();
    const first = await read('<a (b)> <c>', reading);
    reading.parsed.length = 0;
    await read('- <a (b)> <d>', reading, first);
    assert.deepEqual(reading.parsed, ['outer:- <a (b)> <d>', 'inner:d']);
  });

  it('keep a format while the text is half typed, until another one claims it or nothing is left', async () => {
    const byText = ['aaa', 'bbb'].map((word) => ({
      id: word,
      matches: ({ text }: { text: string }) => text.includes(word),
      load: async (): Promise<Language> => ({ id: word, parse: (text) => text }),
    }));
    const registry = createRegistry(byText);
    const id = async (text: string, before?: string): Promise<string | undefined> => {
      const recognised = before === undefined ? undefined : await registry.recognise({ text: before });
      return (await registry.recognise({ text }, recognised))?.language.id;
    };
    assert.equal(await id('aa'), undefined);
    assert.equal(await id('aa\nb: 1\n', 'aaa\nb: 1\n'), 'aaa');
    assert.equal(await id('bbb\nb: 1\n', 'aaa\nb: 1\n'), 'bbb');
    assert.equal(await id('c: 1\nd: 1\n', 'aaa\nb: 1\n'), undefined);
    assert.equal(await id(' \n', 'aaa'), undefined);
  });
});
