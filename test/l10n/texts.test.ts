import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { englishBundle, englishBundleFile } from '../../scripts/l10n/english-bundle.ts';
import { messagesIn } from '../../scripts/l10n/literal-messages.ts';

type Texts = Readonly<Record<string, string>>;

describe('The English texts', () => {
  it(`are those in ${englishBundleFile} (npm run l10n)`, () => {
    const listed = Object.keys(read(englishBundleFile));
    const written = Object.keys(JSON.parse(englishBundle()));
    const missing = written.filter((text) => !listed.includes(text));
    const stale = listed.filter((text) => !written.includes(text));
    assert.deepEqual({ missing, stale }, { missing: [], stale: [] });
  });

  for (const [source, messages] of [
    ["t('one'); t(\n  'two {0}',\n  x,\n)", ['one', 'two {0}']],
    ["t(\"it's\"); t(`a\nb`); t('it\\'s\\n')", ["it's", 'a\nb', "it's\n"]],
    ["translatable('three')", ['three']],
    ["const(`no`); at('no'); x.t('no'); t(name)", []],
  ] as const) {
    it(`are found in ${JSON.stringify(source)}`, () => assert.deepEqual(messagesIn(source), messages));
  }
});

const translations = [
  ...pairsOf('l10n', /^bundle\.l10n\.(\w+)\.json$/, englishBundleFile),
  ...pairsOf('.', /^package\.nls\.(\w+)\.json$/, 'package.nls.json'),
];

for (const { file, texts, english } of translations) {
  describe(`The translations of ${file}`, () => {
    it('are of texts that there are', () => {
      assert.deepEqual(
        Object.keys(texts).filter((key) => !(key in english)),
        [],
      );
    });

    for (const [what, part] of [
      ['placeholders', /\{\d\}/g],
      ['code', /`[^`]+`/g],
      ['final full stops', /\.$/g],
    ] as const) {
      it(`have the ${what} of the English`, () => {
        const parts = (text = ''): readonly string[] => [...new Set(text.match(part))].sort();
        for (const [key, translation] of Object.entries(texts)) {
          assert.deepEqual(parts(translation), parts(english[key]), translation);
        }
      });
    }

    it('say something', () => assert.ok(Object.values(texts).every((text) => text.trim() !== '')));
  });
}

function pairsOf(folder: string, name: RegExp, englishFile: string) {
  const files = readdirSync(folder).filter((file) => name.test(file));
  return files.map((file) => ({ file, texts: read(`${folder}/${file}`), english: read(englishFile) }));
}

function read(file: string): Texts {
  return JSON.parse(readFileSync(file, 'utf8'));
}
