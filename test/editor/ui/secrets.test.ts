import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';
import { type GuardedServer, startGuardedServer } from '#test/support/guarded-server.ts';

const headersOfPages = ['Authorization', 'X-Scope-OrgID'];
const bearer = (token: string): string => `Bearer ${token}`;

for (const host of hosts) {
  describe(`A connection that asks for a token, in the ${host} host`, () => {
    let server: GuardedServer;
    before(async () => {
      server = await startGuardedServer({ authorization: bearer('first-token'), tenant: 'team-a', headersOfPages });
    });
    after(() => server.stop());

    it('gets the one that was typed for it, asks for another where that is refused, and leaves none in the log', async () => {
      const connection = { name: 'Guarded', url: server.url, auth: { kind: 'bearer' }, headers: { 'X-Scope-OrgID': 'team-a' } };
      const settings = { 'observatory.connections': [connection] };
      const editor = await openEditor({ host, files: { 'a.promql': 'up<|>' }, file: 'a.promql', settings });
      await editor.press('Control+Alt+Enter');
      const box = editor.page.locator('.quick-input-widget', { hasText: `Token for ${server.url}` });
      await box.locator('input[type=password]').waitFor();
      await editor.screenshot(`a-token-is-asked-for-${host}`);
      await editor.answer('first-token');
      await editor.webview().locator('#value', { hasText: '1' }).waitFor();

      server.demand({ authorization: bearer('second-token'), headersOfPages });
      await editor.press('Control+Alt+Enter');
      await editor.webview().locator('#results', { hasText: 'HTTP 401' }).waitFor();
      // The driver keeps notifications from popping up.
      await editor.command('Notifications: Show Notifications');
      await editor.page.locator('.notifications-center').getByRole('button', { name: 'Set Password or Token…' }).click();
      await editor.answer('second-token');
      await editor.webview().locator('#value', { hasText: '1' }).waitFor();

      const log = await editor.log();
      assert.match(log, /scan: /);
      assert.doesNotMatch(log, /(?:first|second)-token/);
    });
  });
}
