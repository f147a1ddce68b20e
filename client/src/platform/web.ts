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
    const server = vscode.Uri.joinPath(extension, 'dist', 'web', 'server.js').toString(true);
    super('observatory', 'Observatory', () => this.renew(server), options);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.worker?.terminate();
    }
  }

  /** Not the worker alone: the library would not know it again, since VS Code puts a function of its own in the place of `Worker`. */
  private async renew(server: string): Promise<MessageTransports> {
    this.worker?.terminate();
    this.worker = await startModule(server);
    return { reader: new BrowserMessageReader(this.worker), writer: new BrowserMessageWriter(this.worker) };
  }
}

/**
 * A worker that runs an ES module. VS Code starts workers with `importScripts`, and a script that comes so from another origin, as extensions
 * do, cannot import what lies beside it (https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script): a module can.
 * Messages that came before the module listens would be lost, so it is waited for. Rejects where the module cannot be loaded.
 */
async function startModule(url: string): Promise<Worker> {
  const script = `import(${JSON.stringify(url)}).then(() => postMessage(''), (error) => postMessage(String(error)))`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  try {
    const failure = await new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    if (failure !== '') {
      throw new Error(String(failure));
    }
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    worker.onmessage = null;
    worker.onerror = null;
    URL.revokeObjectURL(address);
  }
}
