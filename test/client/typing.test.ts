import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ignoredFilesPattern, isInIgnoredFolder } from '#client/language-client/ignored-files.ts';
import { isOurs } from '#client/languages.ts';
import { type Change, createWordWatch, isSwitchedOff, isTypedIdentifier, wordStart } from '#client/suggestions/word-watch.ts';

const typed = (text: string, rangeLength = 0): Change => ({ text, rangeLength });

describe('suggestions while typing', () => {
  const changes: readonly (readonly [readonly Change[], boolean])[] = [
    [[typed('r')], true],
    [[typed('_')], true],
    [[typed(':')], true],
    [[typed('1')], false],
    [[typed(' ')], false],
    [[typed('{')], false],
    [[typed('가')], false],
    [[typed('rate')], false],
    [[typed('')], false],
    [[typed('r', 1)], false],
    [[typed('r'), typed('r')], false],
    [[], false],
  ];
  for (const [change, expected] of changes) {
    it(`${JSON.stringify(change)}: ${expected}`, () => assert.equal(isTypedIdentifier(change), expected));
  }

  it('begin where the word begins', () => {
    assert.deepEqual([wordStart('sum(rat', 7), wordStart('sum(rate', 5), wordStart('', 0), wordStart('expr: job:x_y2', 14)], [4, 4, 0, 6]);
  });

  it('are asked for once for a word, until text is removed', () => {
    let time = 0;
    const watch = createWordWatch(() => time);
    const word = { uri: 'file:///a.md', line: 1, start: 4 };
    assert.equal(watch.needsSuggestions(word), true);
    watch.suggested(word, true);
    time = 1000;
    assert.equal(watch.needsSuggestions({ ...word }), false);
    assert.equal(watch.needsSuggestions({ ...word, start: 9 }), true);
    assert.equal(watch.needsSuggestions({ ...word, uri: 'file:///b.md' }), true);
    watch.reset();
    assert.equal(watch.needsSuggestions(word), true);
  });

  it('are not for what stands behind the word, where it was over before they were asked for', () => {
    let time = 1000;
    const watch = createWordWatch(() => time);
    const word = { uri: 'file:///a.md', line: 1, start: 4 };
    const behind = { ...word, start: 7 };
    assert.equal(watch.isLate(behind), false);
    watch.asked(word);
    assert.deepEqual([watch.isLate(behind), watch.isLate(behind)], [true, false]);
    watch.asked(word);
    assert.equal(watch.isLate({ ...word }), false);
    watch.asked(word);
    time = 2000;
    assert.equal(watch.isLate(behind), false);
  });

  it('are asked for again where more may come', () => {
    const watch = createWordWatch(() => 1000);
    const word = { uri: 'file:///a.md', line: 1, start: 4 };
    watch.suggested(word, false);
    assert.equal(watch.needsSuggestions(word), true);
  });

  it('are asked for again where a letter may have crossed them on the way', () => {
    let time = 5000;
    const watch = createWordWatch(() => time);
    const word = { uri: 'file:///a.md', line: 1, start: 4 };
    watch.suggested(word, true);
    time += 100;
    assert.equal(watch.needsSuggestions(word), true);
    time += 1000;
    assert.equal(watch.needsSuggestions(word), false);
  });

  const settings: readonly (readonly [unknown, boolean])[] = [
    [false, true],
    [true, false],
    [undefined, false],
    [{ other: 'on', comments: 'off', strings: 'on' }, false],
    [{ other: 'off', comments: 'on', strings: 'off' }, true],
    [{ other: false, strings: false }, true],
    [{ other: 'on', strings: 'off' }, false],
  ];
  for (const [setting, expected] of settings) {
    it(`editor.quickSuggestions ${JSON.stringify(setting)}: ${expected ? 'switched off' : 'on'}`, () =>
      assert.equal(isSwitchedOff(setting), expected));
  }
});

describe('what is looked at', () => {
  it('documents of our languages that a person edits', () => {
    const documents = [
      ['yaml', 'file'],
      ['markdown', 'untitled'],
      ['promql', 'vscode-remote'],
      ['yaml', 'git'],
      ['markdown', 'output'],
      ['json', 'file'],
      ['jsonc', 'file'],
    ] as const;
    assert.deepEqual(
      documents.map(([languageId, scheme]) => isOurs({ languageId, uri: { scheme } })),
      [true, true, true, false, false, true, false],
    );
  });

  it('files outside the folders of others and outside search.exclude', () => {
    assert.equal(ignoredFilesPattern(undefined), '{**/node_modules/**,**/.git/**,**/.hg/**,**/.svn/**}');
    const exclude = { '**/build': true, '**/off': false, '**/*.{a,b}': true, '{a': true, 'a,b': true, '**/when': { when: 'x' } };
    assert.equal(ignoredFilesPattern(exclude), '{**/node_modules/**,**/.git/**,**/.hg/**,**/.svn/**,**/build,**/*.{a,b}}');
  });

  it('changes outside the folders of others', () => {
    assert.deepEqual(['/a/node_modules/x.yaml', '/a/.git/x.md', '/a/node_modules.yaml'].map(isInIgnoredFolder), [true, true, false]);
  });
});
