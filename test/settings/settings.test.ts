import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { createRegistry } from '#core/registry.ts';
import { defaultSettings } from '#core/settings.ts';
import { languages } from '#languages/index.ts';
import { readSettings } from '#server/settings.ts';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Property>> } };
}

interface Property {
  readonly default: unknown;
  readonly additionalProperties?: { readonly enum?: readonly string[] };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(manifestText);
const defaults = Object.entries(manifest.contributes.configuration.properties).map(([name, property]) => [name, property.default] as const);
const offeredFormats = manifest.contributes.configuration.properties['observatory.formats']?.additionalProperties?.enum;
const words: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('Settings', () => {
  it('are described in the README, each with its default', () => {
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(observatory\.[\w.]+)` \| `(.*?)` \|/gm)];
    assert.deepEqual(
      rows.map(([, name, value]) => [name, value]),
      defaults.map(([name, value]) => [name, JSON.stringify(value)]),
    );
  });

  it('of the server have the defaults that package.json shows', () => {
    const { severity, scope, flavour, formats, scan, ...others } = defaultSettings;
    const server = { diagnostics: { severity, scope }, flavour, formats, scan };
    assert.deepEqual(others, {});
    assert.deepEqual(readSettings(server), defaultSettings);
    const inPackage = new Map(defaults);
    for (const [group, value] of Object.entries(server)) {
      for (const [key, own] of typeof value === 'string' ? [['', value] as const] : Object.entries(value)) {
        const name = ['observatory', group, key].filter((part) => part !== '').join('.');
        assert.deepEqual(inPackage.get(name), own, name);
      }
    }
  });

  it('keep their defaults where a value is missing or of the wrong shape', () => {
    for (const section of [
      undefined,
      null,
      7,
      [],
      { scan: 'all' },
      { scan: { maxFiles: '9', maxFileSize: -1 }, diagnostics: { severity: { a: 'loud' }, scope: 'all' }, flavour: 'loki' },
    ]) {
      assert.deepEqual(readSettings(section), defaultSettings);
    }
    assert.deepEqual(readSettings({ diagnostics: { severity: { a: 'off', b: 'hint' } } }).severity, { a: 'off', b: 'hint' });
    assert.equal(readSettings({ flavour: 'mimir' }).flavour, 'mimir');
    assert.equal(readSettings({ diagnostics: { scope: 'workspace' } }).scope, 'workspace');
  });

  it('offer every format for `observatory.formats`', () => {
    const formats = createRegistry(languages).formats.map(({ id }) => id);
    assert.deepEqual(offeredFormats, ['none', ...formats]);
  });

  it('and every other text of package.json are in package.nls.json, and nothing else is', () => {
    const used = new Set(Array.from(manifestText.matchAll(/"%([\w.]+)%"/g), ([, key = '']) => key));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });
});
