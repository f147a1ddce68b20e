import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts';
import { until } from '../support/until.ts';

const rules = (expr: string): string => `groups:\n  - name: a\n    rules:\n      - record: b\n        expr: ${expr}\n`;
const wrong = rules('rate(xy)');
const uriOf = (name: string): string => `file:///workspace/${name}`;

describe('The problems of files that are not open', () => {
  let server: LanguageServer;
  const codes = (name: string): readonly unknown[] | undefined => server.published.get(uriOf(name))?.map(({ code }) => code);
  const shows = (name: string, expected: readonly string[]): Promise<unknown> =>
    until({ what: `${name} to show ${expected.join() || 'nothing'}` }, async () => codes(name)?.join() === expected.join() || undefined);
  before(async () => {
    server = await startLanguageServer({
      settings: { diagnostics: { scope: 'workspace' } },
      files: {
        [uriOf('bad.yml')]: wrong,
        [uriOf('good.yml')]: rules('rate(xy[5m])'),
        [uriOf('lesson.md')]: '```promql\nsum(\n```\n\n```mermaid\ngraph LR\n  A ]--> B\n```\n',
        [uriOf('other.yml')]: 'just: {some: [application yaml\n',
        [uriOf('large.yml')]: `${wrong}#${' '.repeat(2_000_000)}`,
      },
    });
  });
  after(() => server.stop());

  it('are told, slow checks included, and nothing of files without any', async () => {
    await shows('lesson.md', ['promql-syntax', 'mermaid-syntax']);
    assert.deepEqual(codes('bad.yml'), ['promql-type']);
    assert.deepEqual([...server.published.keys()].sort(), [uriOf('bad.yml'), uriOf('lesson.md')]);
  });

  it('follow the files on disk', async () => {
    server.write(uriOf('good.yml'), wrong);
    await shows('good.yml', ['promql-type']);
    server.write(uriOf('good.yml'), undefined);
    await shows('good.yml', []);
  });

  it('give way to an open document, which speaks for itself, and come back when it is closed', async () => {
    const uri = server.open('bad.yml', rules('up'));
    assert.deepEqual(await server.diagnostics(uri), []);
    await shows('bad.yml', []);
    server.close(uri);
    await shows('bad.yml', ['promql-type']);
  });

  it('follow the connected server', async () => {
    server.write(uriOf('metrics.yml'), rules('rollup_rate(up)'));
    await shows('metrics.yml', ['promql-syntax']);
    server.notify('observatory/connectedServer', { flavour: 'victoriametrics' });
    await shows('metrics.yml', []);
    server.notify('observatory/connectionChanged', {});
    await shows('metrics.yml', ['promql-syntax']);
  });

  it('follow the settings, and go when only open files are wanted', async () => {
    server.configure({ diagnostics: { scope: 'workspace', severity: { 'promql-type': 'off' } } });
    await shows('bad.yml', []);
    server.configure({ diagnostics: { scope: 'workspace' } });
    await shows('bad.yml', ['promql-type']);
    server.configure({ diagnostics: { scope: 'openFiles' } });
    await shows('bad.yml', []);
    await shows('lesson.md', []);
  });
});
