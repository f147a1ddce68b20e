import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CompletionItem, Position, Range, SnippetString } from 'vscode';
import { jsonSuggestions } from '#client/suggestions/json-suggestions.ts';
import { isTakenCall } from '#client/suggestions/word-watch.ts';

describe('a call that came into the text', () => {
  const changed = (...texts: readonly string[]): boolean => isTakenCall(texts.map((text) => ({ text, rangeLength: 2 })));

  it('is a word with empty parentheses', () => assert.ok(changed('rate()') && changed('"sum by (a) (rate()')));
  it('is nothing else', () =>
    assert.ok(![changed('()'), changed('rate(up)'), changed('rate()', 'rate()'), changed('a\nb()')].includes(true)));
});

describe('suggestions in a JSON string', () => {
  const before = String.raw`  "a": "b", "expr": "sum(up{a=\"$b\"}) + `;
  const inside = String.raw`"sum(up{a=\"$b\"}) + `;
  const widened = (line: string, insertText: CompletionItem['insertText'], end = '') => {
    const item: CompletionItem = { label: 'up', sortText: '020 up', range: rangeOf(line.length), ...(insertText && { insertText }) };
    jsonSuggestions([item], `${line}${end}`);
    const { range, filterText, sortText } = item;
    return [range && 'start' in range ? range.start.character : undefined, item.insertText, filterText, sortText];
  };

  it('begin where the string begins', () => {
    assert.deepEqual(widened(before, 'up', '"'), [before.length - inside.length, `${inside}up`, `${inside}up`, ' 020 up']);
  });
  it('keep what a snippet would take for its own', () => {
    const escaped = String.raw`"sum(up{a=\\"\$b\\"\}) + `;
    assert.deepEqual(widened(before, snippet('sum($0)'))[1], snippet(`${escaped}sum($0)`));
  });
  it('stay as they are outside of strings, and far from the beginning of one', () => {
    for (const line of ['{ "a": ', `"${'x'.repeat(200)}`]) {
      assert.deepEqual(widened(line, 'up'), [line.length, 'up', undefined, '020 up']);
    }
  });
});

function unused(): never {
  throw new Error('not asked for');
}

function snippet(value: string): SnippetString {
  const appends = { appendText: unused, appendTabstop: unused, appendPlaceholder: unused, appendChoice: unused, appendVariable: unused };
  return { value, ...appends };
}

/** An empty range at a column, and what it takes to begin it elsewhere. */
function rangeOf(character: number): Range {
  const start = positionAt(character);
  const asked = { contains: unused, isEqual: unused, intersection: unused, union: unused };
  const begun = (other: unknown): Range => rangeOf(isPlace(other) ? other.character : character);
  return { start, end: start, isEmpty: true, isSingleLine: true, ...asked, with: begun };
}

function positionAt(character: number): Position {
  const compared = {
    isBefore: unused,
    isBeforeOrEqual: unused,
    isAfter: unused,
    isAfterOrEqual: unused,
    isEqual: unused,
    compareTo: unused,
  };
  const moved = (_line: unknown, other?: number): Position => positionAt(other ?? character);
  return { line: 0, character, ...compared, translate: unused, with: moved };
}

function isPlace(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'character' in value;
}
