import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainLabel } from '#client/plain-label.ts';
import { plainSuggestions } from '#client/suggestions/plain-suggestions.ts';

describe('a label of a list', () => {
  it('is drawn as text', () =>
    assert.equal(plainLabel('$(bug) [a](command:b) a\u202Eb $x'), '$\u200B(bug) [a]\u200B(command:b) a[U+202E]b $x'));

  it('changes in suggestions, which insert and are found by what they were', () => {
    const items = [{ label: '$(bug)' }, { label: 'a\u0000', filterText: 'a' }, { label: 'up' }, { label: { label: 'of VS Code' } }];
    plainSuggestions(items);
    assert.deepEqual(items, [
      { label: '$\u200B(bug)', filterText: '$(bug)' },
      { label: 'a[U+0000]', filterText: 'a' },
      { label: 'up' },
      { label: { label: 'of VS Code' } },
    ]);
  });

  it('is not looked for where there are no suggestions', () => assert.equal(plainSuggestions(undefined), undefined));
});
