import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { until } from '#test/support/until.ts';

for (const host of hosts) {
  describe(`Colours of PromQL, in the ${host} host`, () => {
    for (const [file, theme, words] of [
      ['good/rules.yml', 'Default Dark Modern', ['rate', 'by', 'http_requests_total', '5m']],
      ['lesson.md', 'Default Light Modern', ['rate', '/', 'http_requests_total', '5m']],
    ] as const) {
      it(`in ${file}, ${theme}`, async () => {
        const editor = await openEditor({ host, folder: 'samples', file, settings: { 'workbench.colorTheme': theme } });
        if (file === 'lesson.md') {
          await editor.goAfter('# Requests per second over five minutes\nrate');
        }
        const colours = await until({ what: 'the colours' }, async () => {
          const found = await editor.page.evaluate(coloursOf, words);
          return found.every((colour) => colour !== '') && found;
        });
        assert.equal(new Set(colours).size, words.length, colours.join());
        await editor.screenshot(`colours-of-${file.replace(/\W/g, '-')}-${host}`);
      });
    }
  });
}

/** Runs inside the page: the colour of each text where it first is a word of its own. */
function coloursOf(texts: readonly string[]): readonly string[] {
  const words = Array.from(document.querySelectorAll('.view-line span > span'));
  return texts.map((text) => {
    const word = words.find(({ textContent }) => textContent?.trim() === text);
    return word ? getComputedStyle(word).color : '';
  });
}
