import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { defaultSettings } from '#core/settings.ts';

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText);
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const properties: Readonly<Record<string, { default: unknown; scope: string }>> = manifest.contributes.configuration.properties;
const source = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('client/src', file), 'utf8'))
  .join('\n');

describe('what the extension contributes', () => {
  it('has a text for each key, and no other', () => {
    const keys = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
    assert.ok(Object.values(texts).every((text) => text.trim() !== ''));
  });

  it('describes each setting by a text of its own', () => {
    for (const name of Object.keys(properties)) {
      assert.ok(`setting.${name.replace('observatory.', '')}` in texts, name);
    }
  });

  it('registers each command, and no other', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = [...source.matchAll(/register\('([\w.]+)'/g)].map(([, command]) => command);
    // A quick fix runs this one; it needs a check's code.
    assert.deepEqual(registered.sort(), [...contributed, 'observatory.turnOffCheck'].sort());
  });

  it('has the defaults of the server', () => {
    assert.deepEqual(properties['observatory.diagnostics.severity']?.default, defaultSettings.severity);
    assert.equal(properties['observatory.diagnostics.scope']?.default, defaultSettings.scope);
    assert.equal(properties['observatory.flavour']?.default, defaultSettings.flavour);
    assert.equal(properties['observatory.scan.maxFiles']?.default, defaultSettings.scan.maxFiles);
    assert.equal(properties['observatory.scan.maxFileSize']?.default, defaultSettings.scan.maxFileSize);
  });

  it('has the defaults of the client', () => {
    for (const [, name, value] of source.matchAll(/configuration\(\)\.get\('([\w.]+)', ([^)]+)\)/g)) {
      assert.equal(JSON.stringify(properties[`observatory.${name}`]?.default), value?.replaceAll("'", '"'), name);
    }
  });

  it('uses no connection of a workspace that is not trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(
      restrictedConfigurations,
      Object.keys(properties).filter((name) => name.startsWith('observatory.connection')),
    );
  });

  it('starts for its own languages and commands only, and of JSON, which is everywhere, where dashboards seem to be', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:promql',
      'onLanguage:yaml',
      'onLanguage:markdown',
      'onLanguage:mermaid',
      'workspaceContains:**/*[dD]ashboard*.json',
      'workspaceContains:**/*[dD]ashboard*/**/*.json',
      'workspaceContains:**/*[gG]rafana*/**/*.json',
    ]);
  });

  it('names files that are there', () => {
    for (const { configuration } of manifest.contributes.languages) {
      assert.ok(existsSync(configuration), configuration);
    }
    for (const { path: grammar } of manifest.contributes.grammars) {
      assert.ok(existsSync(grammar), grammar);
    }
  });
});

describe('words of PromQL in the editor', () => {
  const { wordPattern } = JSON.parse(readFileSync('syntaxes/promql.language-configuration.json', 'utf8'));

  for (const [text, words] of [
    ['sum(rate(http:requests_total{job="x"}[5m]))', ['sum', 'rate', 'http:requests_total', 'job', 'x', '5m']],
    ['a1+2.5 offset 1h30m', ['a1', '2.5', 'offset', '1h30m']],
  ] as const) {
    it(text, () => assert.deepEqual(text.match(new RegExp(wordPattern, 'g')), words));
  }
});
