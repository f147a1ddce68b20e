import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Platform } from './platform.ts';
import { webTransport } from './transport.web.ts';

/** VS Code in a browser: the language server is a worker of its own, HTTP is the browser's, with its rules. */
export const platform: Platform = {
  transport: webTransport,
  createClient: (extension, options) => new WorkerClient(extension, options),
};

/** The client of a server in a worker: each start has its own, since a server that has said goodbye does not come back. */
class WorkerClient extends LanguageClient {
  private worker: Worker | undefined;

  constructor(extension: vscode.Uri, options: LanguageClientOptions) {
    const script = vscode.Uri.joinPath(extension, 'dist', 'web', 'server.js').toString(true);
    super('observatory', 'Observatory', async () => this.renew(script), options);
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout);
    this.worker?.terminate();
  }

  /** Not the worker alone: the library would not know it again, since VS Code puts a function of its own in the place of `Worker`. */
  private renew(script: string): MessageTransports {
    this.worker?.terminate();
    this.worker = new Worker(script);
    return { reader: new BrowserMessageReader(this.worker), writer: new BrowserMessageWriter(this.worker) };
  }
}
