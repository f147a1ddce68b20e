import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Transport } from '#api/http.ts';

/** What differs between VS Code on a computer and VS Code in a browser. */
export interface Platform {
  readonly transport: Transport<AbortSignal>;
  /** A client, not yet started, of the server bundled in the extension's folder. */
  createClient(extension: vscode.Uri, options: LanguageClientOptions): BaseLanguageClient;
}
