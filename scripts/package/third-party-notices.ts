import { readFile } from 'node:fs/promises';
import { carriedNotices, unknownCarried } from './carried.ts';
import { chosenLicense, faultOf, type Notice } from './notice.ts';
import { readNotice } from './read-notice.ts';

/**
 * The notices of every package that left code in the bundles, with the full text of its licences.
 * @param files paths of all files in the bundles, relative to the repository
 * @throws where a licence is not among those allowed, its text is missing, or a package carries another one that nobody looked at
 */
export async function thirdPartyNotices(files: readonly string[]): Promise<string> {
  const folders = [...new Set(files.flatMap((file) => packageFolder(file) ?? []))].sort();
  const own = await Promise.all(folders.map(readNotice));
  const notices = [...own, ...(await carriedNotices(folders.map(nameOf)))];
  const faults = [...notices.flatMap((notice) => faultOf(notice) ?? []), ...(await carriedFaults(files))];
  if (faults.length > 0) {
    throw new Error(`The package cannot be shipped:\n${faults.join('\n')}`);
  }
  return `${[introduction, ...byText(notices).map(render)].join(`\n\n${'-'.repeat(100)}\n\n`)}\n`;
}

const introduction = `Observatory contains code of the packages named below, bundled and minified, otherwise unchanged.
Each stands under its own licence.`;

/** The folder of the innermost package that a file is of; undefined for a file of ours. */
function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

function nameOf(folder: string): string {
  return folder.replace(/^.*node_modules\//, '');
}

async function carriedFaults(files: readonly string[]): Promise<readonly string[]> {
  const faults = await Promise.all(
    files.map(async (file) => {
      const folder = packageFolder(file);
      const unknown = folder === undefined ? [] : unknownCarried(nameOf(folder), await readFile(file, 'utf8'));
      return unknown.map((name) => `${file} carries code of ${name}: see scripts/package/carried.ts`);
    }),
  );
  return [...new Set(faults.flat())];
}

/** Packages under the same text stand together, each once. */
function byText(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const groups = new Map<string, Map<string, Notice>>();
  for (const notice of notices) {
    groups.set(notice.text, (groups.get(notice.text) ?? new Map()).set(notice.title, notice));
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

function render(notices: readonly Notice[]): string {
  const [{ text } = { text: '' }] = notices;
  return [...notices.map(heading), '', text].join('\n');
}

/** The Eclipse licence asks to say where the source code can be had, and under what. */
function heading(notice: Notice): string {
  const license = chosenLicense(notice);
  const source = license === 'EPL-2.0' ? `its source code is available under this licence at ${notice.source}` : notice.source;
  return `${notice.title} (${license}), ${source}`;
}
