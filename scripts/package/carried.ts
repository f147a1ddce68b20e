import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Notice } from './notice.ts';
import { readNotice } from './read-notice.ts';

/** The packages whose code others carry inside the files that they publish. */
const carried: Readonly<Record<string, readonly string[]>> = {
  '@mermaid-js/parser': [
    '@chevrotain/gast',
    '@chevrotain/regexp-to-ast',
    '@chevrotain/utils',
    'chevrotain',
    'chevrotain-allstar',
    'langium',
    'lodash-es',
    'vscode-jsonrpc',
    'vscode-languageserver-protocol',
    'vscode-languageserver-textdocument',
    'vscode-languageserver-types',
    'vscode-uri',
  ],
  'd3-array': ['internmap'],
  'd3-delaunay': ['delaunator', 'robust-predicates'],
  mermaid: ['fastdom', 'js-yaml'],
  roughjs: ['hachure-fill', 'path-data-parser', 'points-on-curve', 'points-on-path'],
};

/** Those of them that npm does not install beside their carrier, from the licence files that they publish: all under the MIT licence. */
const notInstalled: Readonly<Record<string, { readonly holder: string; readonly source: string }>> = {
  'chevrotain-allstar': { holder: '2022 TypeFox GmbH', source: 'https://github.com/langium/chevrotain-allstar' },
  fastdom: { holder: '(c) 2016 Wilson Page <wilsonpage@me.com>', source: 'https://github.com/wilsonpage/fastdom' },
  langium: { holder: '2021 TypeFox GmbH', source: 'https://github.com/eclipse-langium/langium' },
};

/** The notices of what the bundled packages carry inside their own files. */
export async function carriedNotices(bundled: readonly string[]): Promise<readonly Notice[]> {
  const names = new Set(bundled.flatMap((name) => carried[name] ?? []));
  return Promise.all([...names].map(noticeOf));
}

/**
 * What a bundled file carries of packages that the table above does not know, by the comments that bundlers leave above each part.
 * @param name the package that the file is of
 */
export function unknownCarried(name: string, text: string): readonly string[] {
  const paths = text.matchAll(/^\s*\/\/ \S*node_modules\/(?:\.pnpm\/)?((?:@[^/\s]+\/)?[^/\s@]+)/gm);
  const found = new Set(Array.from(paths, ([, inside = '']) => inside));
  return [...found].filter((inside) => inside !== name && !carried[name]?.includes(inside));
}

async function noticeOf(name: string): Promise<Notice> {
  const known = notInstalled[name];
  if (known === undefined || existsSync(`node_modules/${name}`)) {
    return readNotice(`node_modules/${name}`);
  }
  return { title: name, license: 'MIT', source: known.source, text: await mitLicense(known.holder) };
}

/** Our own licence, with the holder replaced. */
async function mitLicense(holder: string): Promise<string> {
  return (await readFile('LICENSE', 'utf8')).replace(/^Copyright .*$/m, `Copyright ${holder}`).trim();
}
