import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { sharedSession } from '#test/editor/harness/shared-session.ts';
import { demanding } from '#test/support/hostile-behaviours.ts';
import { type HostileServer, startHostileServer } from '#test/support/hostile-server.ts';

const bearer = (token: string): string => `Bearer ${token}`;

describe('A connection that asks for a token', () => {
  let server: HostileServer;
  before(async () => {
    server = await startHostileServer({ root: demanding({ authorization: bearer('first-token'), tenant: 'team-a' }) });
  });
  after(() => server.stop());

  it('gets the one that was typed for it, asks for another where that is refused, and leaves none in the log', async () => {
    const connection = { name: 'Guarded', url: server.url, auth: { kind: 'bearer' }, headers: { 'X-Scope-OrgID': 'team-a' } };
    const settings = { 'observatory.connections': [connection] };
    const editor = await openEditor({ files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings });
    await editor.press('Control+Alt+Enter');
    const box = editor.page.locator('.quick-input-widget', { hasText: `Token for ${server.url}` });
    await box.locator('input[type=password]').waitFor();
    await editor.screenshot('a-token-is-asked-for');
    await editor.answer('first-token');
    await editor.webview().locator('#value', { hasText: '1' }).waitFor();

    server.behave(demanding({ authorization: bearer('second-token') }));
    await editor.press('Control+Alt+Enter');
    await editor.webview().locator('#results', { hasText: 'HTTP 401' }).waitFor();
    // The driver keeps notifications from popping up.
    await editor.command('Notifications: Show Notifications');
    await editor.page.locator('.notifications-center').getByRole('button', { name: 'Set Password or Token…' }).click();
    await editor.answer('second-token');
    await editor.webview().locator('#value', { hasText: '1' }).waitFor();

    const logs = (await sharedSession()).server.outputFiles('Observatory').map((log) => readFileSync(log, 'utf8'));
    assert.ok(logs.length > 0);
    assert.deepEqual(
      logs.filter((log) => /(?:first|second)-token/.test(log)),
      [],
    );
  });
});
