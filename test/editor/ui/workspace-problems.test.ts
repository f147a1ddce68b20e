import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { saying } from '#test/support/hostile-behaviours.ts';
import { headersOfPages, startHostileServer } from '#test/support/hostile-server.ts';

const rules = 'groups:\n  - name: a\n    rules:\n      - record: b\n        expr: rate(up)\n';
const build = { status: 'success', data: { version: '2.42.0', revision: 'abc', goVersion: 'go1.19' } };
const flags = { status: 'success', data: { 'enable-feature': '' } };

describe('The problems of a whole workspace, in the web host', () => {
  it('are shown, those of files that are not open too, and judged by what the connected server is', async () => {
    const server = await startHostileServer({
      root: (exchange) => saying(JSON.stringify(exchange.path.endsWith('/buildinfo') ? build : flags))(exchange),
      cors: headersOfPages,
    });
    try {
      const editor = await openEditor({
        host: 'web',
        files: { 'a.promql': 'limitk(3, up)', 'closed.yml': rules },
        file: 'a.promql',
        settings: {
          'observatory.diagnostics.scope': 'workspace',
          'observatory.connections': [{ name: 'Old', url: server.url }],
        },
      });
      const rows = await editor.problems((found) => found.length === 2 && /2\.42\.0/.test(found.join()));
      assert.match(rows.join('\n'), /The connected Prometheus is 2\.42\.0, which does not know `limitk`: it came with 2\.54/);
      assert.match(rows.join('\n'), /expected type range vector in call to function "rate"/);
      await editor.screenshot('workspace-problems');
    } finally {
      await server.stop();
    }
  });
});
