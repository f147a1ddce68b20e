import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, hoverAt, openSample, openText, placeAfter, suggestionsAt, untilDiagnostics } from '../suite/support.ts';
import { installed } from './installed.ts';

describe('The installed extension', () => {
  let lesson: vscode.TextDocument;
  before(async () => {
    await activate();
    lesson = await openSample('lesson.md');
  });

  it('judges the lesson', async () => {
    assert.deepEqual(
      (await untilDiagnostics(lesson, 2)).map(({ code }) => code),
      ['prose-in-query', 'selector-mismatch'],
    );
  });

  it('explains and suggests', async () => {
    assert.match(await hoverAt(lesson, placeAfter(lesson, '```promql\n# Requests per second over five minutes\nra')), /rate\(/);
    const query = await openText('promql', 'ra');
    assert.ok((await suggestionsAt(query, placeAfter(query, 'ra'))).includes('rate'));
  });

  it('judges a diagram by the parser that it loads on demand', async () => {
    const found = await untilDiagnostics(await openText('mermaid', 'flowchart LR\n  A --> [\n'), 1);
    assert.equal(found[0]?.code, 'mermaid-syntax');
  });

  it('registers all its commands', async () => {
    const registered = await vscode.commands.getCommands(true);
    for (const { command } of installed().packageJSON.contributes.commands) {
      assert.ok(registered.includes(command), command);
    }
  });

  it('brings its snippets', async () => {
    const document = await openText('yaml', 'prom-al');
    assert.ok((await suggestionsAt(document, placeAfter(document, 'prom-al'))).includes('prom-alert'));
  });

  it('brings its languages, and a grammar for each of them', async () => {
    const { languages, grammars } = installed().packageJSON.contributes;
    const known = await vscode.languages.getLanguages();
    for (const { id } of languages) {
      assert.ok(known.includes(id), id);
    }
    for (const { path: file, scopeName } of grammars) {
      const grammar = JSON.parse(readFileSync(path.join(installed().extensionPath, file), 'utf8'));
      assert.equal(grammar.scopeName, scopeName);
    }
  });
});
