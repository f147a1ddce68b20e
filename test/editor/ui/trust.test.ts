import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'mocha';
import { makeWorkspace, type ScratchWorkspace } from '#test/editor/harness/scratch-workspace.ts';
import { openPage } from '#test/editor/harness/shared-session.ts';
import { startVscodeServer, type VscodeServer } from '#test/editor/harness/vscode-server.ts';
import { workbenchUrl } from '#test/editor/harness/workbench-url.ts';

const ofUser = { name: 'Mine', url: 'http://127.0.0.1:1' };
const ofWorkspace = { name: 'Theirs', url: 'http://127.0.0.2:1' };

// In the Node host alone: in a browser VS Code trusts each virtual workspace but those of GitHub (`vscode-vfs`), which need the network.
describe('A workspace that brings its own connections', () => {
  let workspace: ScratchWorkspace;
  before(() => {
    const settings = { 'observatory.connections': [ofWorkspace], 'observatory.connection': ofWorkspace.name };
    workspace = makeWorkspace({ files: { 'a.promql': 'up', '.vscode/settings.json': JSON.stringify(settings) } });
  });
  after(() => workspace.remove());

  for (const [what, asksForTrust, name] of [
    ['is trusted: its connection is used', false, ofWorkspace.name],
    ['is not trusted: the connection of the user is used', true, ofUser.name],
  ] as const) {
    it(what, async () => {
      const server = await startVscodeServer({
        developsExtensions: true,
        asksForTrust,
        settings: { 'observatory.connections': [ofUser], 'security.workspace.trust.startupPrompt': 'never' },
      });
      const page = await openPage(() => {});
      try {
        await page.goto(addressOf(server));
        await page.locator('.statusbar-item', { hasText: name }).waitFor({ timeout: 30_000 });
      } finally {
        await page.close();
        await server.stop();
      }
    });
  }

  function addressOf({ port }: VscodeServer): string {
    return workbenchUrl({ port, workspace: workspace.path, file: path.join(workspace.path, 'a.promql'), extension: process.cwd() });
  }
});
