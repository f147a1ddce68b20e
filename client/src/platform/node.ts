import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Platform } from './platform.ts';
import { nodeTransport } from './transport.node.ts';

/** VS Code on a computer, or its server: the language server is a process of its own, HTTP is Node's. */
export const platform: Platform = {
  transport: nodeTransport,
  createClient(extension, options) {
    const server = { module: vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('observatory', 'Observatory', { run: server, debug }, options);
  },
};
