import process from 'node:process';
import { describe, it } from 'mocha';
import type { UserSettings } from '#test/editor/harness/default-settings.ts';
import { type Host, hosts } from '#test/editor/harness/host.ts';
import { makeWorkspace, type ScratchWorkspace } from '#test/editor/harness/scratch-workspace.ts';
import { openPage } from '#test/editor/harness/shared-session.ts';
import { startVscodeServer } from '#test/editor/harness/vscode-server.ts';
import { startWebServer } from '#test/editor/harness/web-server.ts';
import { workbenchUrl } from '#test/editor/harness/workbench-url.ts';

const ofUser = { name: 'Mine', url: 'http://127.0.0.1:1' };
const ofWorkspace = { name: 'Theirs', url: 'http://127.0.0.2:1' };
const file = 'a.promql';
const settings: UserSettings = { 'observatory.connections': [ofUser], 'security.workspace.trust.startupPrompt': 'never' };

for (const host of hosts) {
  describe(`A workspace that brings its own connections, in the ${host} host`, () => {
    for (const [what, asksForTrust, name] of [
      ['is trusted: its connection is used', false, ofWorkspace.name],
      ['is not trusted: the connection of the user is used', true, ofUser.name],
    ] as const) {
      it(what, async () => {
        const theirs = { 'observatory.connections': [ofWorkspace], 'observatory.connection': ofWorkspace.name };
        const workspace = makeWorkspace({ files: { [file]: 'up', '.vscode/settings.json': JSON.stringify(theirs) } });
        const server = await serve[host](workspace, asksForTrust);
        const page = await openPage(async () => {
          await server.stop();
          workspace.remove();
        });
        await page.goto(server.url);
        await page.locator('.statusbar-item', { hasText: name }).waitFor({ timeout: 30_000 });
      });
    }
  });
}

interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

const serve: Readonly<Record<Host, (workspace: ScratchWorkspace, asksForTrust: boolean) => Promise<Served>>> = {
  async node(workspace, asksForTrust) {
    const extension = process.cwd();
    const { port, stop } = await startVscodeServer({ developsExtensions: true, asksForTrust, settings });
    return { url: workbenchUrl({ port, workspace: workspace.path, file: `${workspace.path}/${file}`, extension }), stop };
  },
  async web(workspace, asksForTrust) {
    const server = await startWebServer({ workspace: workspace.path, extension: process.cwd(), asksForTrust, settings });
    return { url: server.url({ file }), stop: server.stop };
  },
};
