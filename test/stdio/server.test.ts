import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { cursorIn, type LanguageServer, repositoryFile, startLanguageServer } from '../support/language-server.ts';
import { until } from '../support/until.ts';

const rules = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n`;

describe('The server over stdio', () => {
  let server: LanguageServer;
  before(async () => {
    server = await startLanguageServer({
      files: {
        'file:///workspace/other.yml': rules('up').replace('record: b', 'record: job:elsewhere:sum'),
        'file:///workspace/metrics.prom': '# TYPE jobs_elsewhere_total counter\njobs_elsewhere_total 1\n',
      },
      answer: ({ kind }) => (kind === 'metricNames' ? ['remote_requests_total'] : kind === 'seriesCount' ? ['7'] : null),
    });
  });
  after(() => server.stop());

  it('tells the two findings of the sample lesson', async () => {
    const uri = server.open('lesson.md', repositoryFile('samples/lesson.md'));
    const found = (await server.diagnostics(uri)).map(({ severity, code }) => [severity, code]);
    assert.deepEqual(found, [
      [3, 'prose-in-query'],
      [1, 'selector-mismatch'],
    ]);
    server.close(uri);
  });

  it('takes a file for what a person says that it is', async () => {
    const uri = server.open('what.yml', 'glbal: {}\n');
    const format = () =>
      server.request<{ readonly id?: string; readonly said?: string }>('observatory/fileFormat', { textDocument: { uri } });
    assert.equal((await format()).id, undefined);
    server.notify('observatory/fileFormats', { formats: { [uri]: 'prometheus' } });
    const { id, said } = await format();
    assert.deepEqual({ id, said }, { id: 'prometheus', said: 'prometheus' });
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ['unknown-field'],
    );
    server.notify('observatory/fileFormats', { formats: {} });
    assert.equal((await format()).id, undefined);
    server.close(uri);
  });

  it('suggests, hovers and outlines in a quoted expression', async () => {
    const { text, position } = cursorIn(rules('"sum(ra<|>)"'));
    const uri = server.open('quoted.yml', text);
    const labels = (await server.completion(uri, position)).items.map(({ label }) => label);
    assert.ok(labels.includes('rate'), labels.join());
    const hover = await server.hover(uri, cursorIn(rules('"s<|>um(rate(up[5m]))"')).position);
    assert.match(JSON.stringify(hover), /sum/);
    assert.equal((await server.symbols(uri))[0]?.name, 'a');
    server.close(uri);
  });

  it('tells the series of a metric, the parts of a pattern and the type of an expression in a quoted one', async () => {
    const hovers: readonly (readonly [expr: string, markdown: RegExp])[] = [
      [`'rate(node_load<|>1{code=~"5.."}[5m])'`, /Load average of 1 minute.*\n\n.*node exporter\n\n7 series now/],
      [`'rate(http{code=~"5<|>..|a''b"}[5m])'`, /- one of:\n {2}- `5\.\.`\n {4}- `5`: this text/],
      [`"sum<|>(rate(http{a=\\"b\\"}[5m]))"`, /\*\*`instant vector`\*\*/],
    ];
    for (const [expr, markdown] of hovers) {
      const { text, position } = cursorIn(rules(expr));
      const uri = server.open('hovered.yml', text);
      const hover: unknown = await server.hover(uri, position);
      assert.match(JSON.stringify(hover).replaceAll('\\n', '\n'), markdown);
      server.close(uri);
    }
  });

  it('finds words inside the names of metrics', async () => {
    const { text, position } = cursorIn(rules('"sum(tsdb_head_ser<|>)"'));
    const uri = server.open('inside.yml', text);
    const labels = (await server.completion(uri, position)).items.map(({ label }) => label);
    assert.deepEqual(labels.filter((label) => label.startsWith('prometheus_tsdb_head_series')).slice(0, 1), [
      'prometheus_tsdb_head_series',
    ]);
    server.close(uri);
  });

  it('follows edits', async () => {
    const uri = server.open('edited.yml', rules('rate(xy[5m])'));
    assert.deepEqual(await server.diagnostics(uri), []);
    server.change(uri, { start: { line: 4, character: 21 }, end: { line: 4, character: 25 } }, '');
    const [problem] = await server.diagnostics(uri);
    assert.match(String(problem?.message), /expected type range vector in call to function "rate", got instant vector/);
    server.close(uri);
  });

  it('asks the connected Prometheus and knows what other files tell', async () => {
    const { text, position } = cursorIn(rules('remo<|>'));
    const uri = server.open('asked.yml', text);
    const labels = async (at = position) => (await server.completion(uri, at)).items.map(({ label }) => label);
    assert.ok((await labels()).includes('remote_requests_total'));
    const elsewhere = cursorIn(rules('job<|>'));
    server.replace(uri, elsewhere.text);
    await until(
      { what: 'the scan to have read the other file' },
      async () => (await labels(elsewhere.position)).includes('job:elsewhere:sum') || undefined,
    );
    assert.ok((await labels(elsewhere.position)).includes('jobs_elsewhere_total'));
    server.close(uri);
  });

  it('finds the rules of the workspace by some letters of their names', async () => {
    const uri = server.open('symbols.yml', rules('up'));
    const found = await until({ what: 'the recording rule' }, async () => {
      const symbols = await server.request<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'JobElse' });
      return symbols[0];
    });
    assert.deepEqual(found.name, 'job:elsewhere:sum');
    const { location } = await server.request<WorkspaceSymbol>('workspaceSymbol/resolve', found);
    assert.ok('range' in location && location.range.start.line > 0);
    server.close(uri);
  });

  it('colours an expression', async () => {
    const uri = server.open('coloured.promql', 'sum(up)');
    const tokenTypes: readonly string[] = server.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const textDocument = { uri };
    const answer = await server.request<{ readonly resultId: string; readonly data: readonly number[] }>(
      'textDocument/semanticTokens/full',
      { textDocument },
    );
    assert.deepEqual(answer.data, [0, 0, 3, tokenTypes.indexOf('function'), 0, 0, 4, 2, tokenTypes.indexOf('variable'), 0]);
    server.change(uri, { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } }, 'time');
    const { edits } = await server.request<{ readonly edits: unknown }>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: answer.resultId,
    });
    assert.deepEqual(edits, [{ start: 7, deleteCount: 1, data: [6] }]);
    server.close(uri);
  });

  it('answers what stands at the cursor', async () => {
    const { text, position } = cursorIn('# Hi\n\n```promql\nsum(u<|>p)\n```\n');
    const uri = server.open('at.md', text);
    assert.deepEqual(await server.request('observatory/regionAt', { textDocument: { uri }, position }), {
      languageId: 'promql',
      completes: true,
      query: { text: 'sum(up)', range: { start: { line: 3, character: 0 }, end: { line: 3, character: 7 } } },
    });
    server.close(uri);
  });

  it('answers which diagrams a document holds, and what is wrong with them', async () => {
    const uri = server.open('diagram.md', '```mermaid\ngraph LR\n  A ]--> B\n```\n');
    const problem = {
      message: 'Mermaid cannot read `]` here',
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } },
    };
    const answer = await server.request('observatory/diagrams', { textDocument: { uri }, kind: 'written' });
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 10 } };
    assert.deepEqual(Object(answer).diagrams, [{ range, source: 'graph LR\n  A ]--> B', problem }]);
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ['mermaid-syntax'],
    );
    server.close(uri);
  });

  it('draws a configuration that a document holds, and says where its nodes lead', async () => {
    const uri = server.open('drawn.md', '```yaml\nscrape_configs:\n  - job_name: node\n```\n');
    const { diagrams } = Object(await server.request('observatory/diagrams', { textDocument: { uri }, kind: 'drawn' }));
    assert.equal(diagrams.length, 1);
    assert.match(diagrams[0].source, /n0\["<b>node<\/b>"\]/);
    assert.deepEqual(diagrams[0].nodes[0], { id: 'n0', range: { start: { line: 2, character: 4 }, end: { line: 2, character: 18 } } });
    server.close(uri);
  });

  it('fixes the DaemonSet, after which nothing is left to say of it', async () => {
    const text = repositoryFile('samples/lesson.md');
    const uri = server.open('fix.md', text);
    const problem = (await server.diagnostics(uri)).find(({ code }) => code === 'selector-mismatch');
    assert.ok(problem);
    const [action] = await server.codeActions(uri, problem);
    for (const edit of action?.edit?.changes?.[uri] ?? []) {
      server.change(uri, edit.range, edit.newText);
    }
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ['prose-in-query'],
    );
    server.close(uri);
  });

  it('takes a severity from the settings', async () => {
    const configured = await startLanguageServer({ settings: { diagnostics: { severity: { 'prose-in-query': 'off' } } } });
    const uri = configured.open('off.md', repositoryFile('samples/lesson.md'));
    await until({ what: 'the setting to hold' }, async () => (await configured.diagnostics(uri)).length === 1 || undefined);
    await configured.stop();
  });

  it('pushes to a client that does not pull', async () => {
    const pushing = await startLanguageServer({ pull: false });
    assert.equal(pushing.initialized.capabilities.diagnosticProvider, undefined);
    const uri = pushing.open('pushed.yml', rules('rate(up)'));
    const [problem] = await pushing.pushed(uri);
    assert.match(String(problem?.message), /expected type range vector/);
    await pushing.stop();
  });

  it('survives whatever is opened', async () => {
    const texts = ['', '\u0000\ud800', '{{', '- - -\n\t- {[', `${'['.repeat(100_000)}`, '```promql\n', 'a: &a [*a]\n', '가'.repeat(1000)];
    for (const [index, text] of texts.entries()) {
      for (const name of [`broken${index}.yml`, `broken${index}.md`, `broken${index}.promql`]) {
        const uri = server.open(name, text);
        await server.diagnostics(uri);
        await server.completion(uri, { line: 0, character: 1 });
        await server.hover(uri, { line: 0, character: 1 });
        await server.symbols(uri);
        server.close(uri);
      }
    }
    const failures = server.log.filter((message) => !message.startsWith('scan:'));
    assert.deepEqual(failures, []);
  });
});
