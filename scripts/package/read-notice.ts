import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from './notice.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** The notice of an installed package: what its package.json says, and the licence files beside it. */
export async function readNotice(folder: string): Promise<Notice> {
  const manifest: PackageJson = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-](?:md|txt|mpl))?$/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const text = texts.map((each) => each.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return {
    title: `${manifest.name} ${manifest.version}`,
    license: manifest.license ?? licenseOf(text),
    source: sourceOf(manifest),
    text,
  };
}

/** By the heading, for a package whose package.json does not say. */
function licenseOf(text: string): string {
  return /^\W*(?:The )?MIT License/i.test(text) ? 'MIT' : 'none';
}

function sourceOf({ name, homepage, repository }: PackageJson): string {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const place = url
    ?.replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/');
  return place ?? homepage ?? `https://www.npmjs.com/package/${name}`;
}
