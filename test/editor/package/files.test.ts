import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { installed } from './installed.ts';

describe('The installed package', () => {
  const root = installed().extensionPath;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(root, file)).isFile());

  it('is another one than the repository', () => {
    assert.ok(!root.startsWith(process.env.OBSERVATORY_REPOSITORY ?? '/'), root);
  });

  it('has these files and folders, and no other', () => {
    assert.deepEqual(readdirSync(root).sort(), [
      '.vsixmanifest',
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.txt',
      'changelog.md',
      'dist',
      'l10n',
      'media',
      'package.json',
      'package.nls.json',
      'package.nls.ko.json',
      'readme.md',
      'samples',
      'snippets',
      'syntaxes',
    ]);
    assert.deepEqual(
      files.filter((file) => file.startsWith('media/')),
      ['media/icon.png'],
    );
  });

  it('has every file that its package.json names', () => {
    const named = [...pathsIn(installed().packageJSON)];
    assert.ok(named.length > 15, `${named.length} files`);
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  it('has no source, no test, no source map and no package of npm', () => {
    const unwanted = /\.(?:ts|mts|cts|map|vsix)$|(?:^|\/)(?:node_modules|src|test|scripts|out)\//;
    assert.deepEqual(
      files.filter((file) => unwanted.test(file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => /\.c?js$/.test(file) && /^\/\/# sourceMappingURL=/m.test(read(file))),
      [],
    );
  });

  it('names no path of the machine that made it', () => {
    const repository = process.env.OBSERVATORY_REPOSITORY;
    assert.ok(repository);
    const texts = files.filter((file) => !file.endsWith('.png') && file !== '.vsixmanifest' && file !== 'package.json');
    assert.deepEqual(
      texts.filter((file) => read(file).includes(repository)),
      [],
    );
    assert.ok(
      !read('package.json')
        .replace(/"__metadata":[\s\S]*/, '')
        .includes(repository),
    );
  });

  it('shows a README that needs no other file', () => {
    assert.match(read('readme.md'), /^## Settings$/m);
    assert.doesNotMatch(read('readme.md'), /\]\((?!https:|#)/);
  });

  it('says under which licences it stands', () => {
    assert.match(read('LICENSE.txt'), /^MIT License/);
    for (const name of ['mermaid', 'elkjs', 'vscode-languageclient', 'js-yaml', 'uplot']) {
      assert.match(read('THIRD-PARTY-NOTICES.txt'), new RegExp(`^${name} `, 'm'), name);
    }
  });

  function read(file: string): string {
    return readFileSync(path.join(root, file), 'utf8');
  }
});

/** Every string in a manifest that is a path inside the extension. */
function* pathsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^(?:\.\/|media\/)/.test(value)) {
      yield value;
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) {
      yield* pathsIn(each);
    }
  }
}
