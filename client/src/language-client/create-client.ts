import * as vscode from 'vscode';
import { type BaseLanguageClient, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '#server/protocol.ts';
import { section } from '../connections/settings.ts';
import type { AssignedFormats } from '../formats/assigned-formats.ts';
import { documentSelector } from '../languages.ts';
import type { Platform } from '../platform/platform.ts';

/** What the client is made of. */
export interface ClientParts {
  readonly log: vscode.LogOutputChannel;
  readonly middleware: Middleware;
  readonly assigned: AssignedFormats;
}

/** The client of our language server, not yet started. */
export function createClient(
  platform: Platform,
  context: vscode.ExtensionContext,
  { log, middleware, assigned }: ClientParts,
): BaseLanguageClient {
  const translations = vscode.l10n.bundle;
  const initializationOptions = (): InitializationOptions => ({
    turnsChecksOff: true,
    showsLenses: true,
    fileFormats: assigned.all(),
    ...(translations ? { translations } : {}),
  });
  return platform.createClient(context.extensionUri, {
    documentSelector,
    initializationOptions,
    middleware,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { configurationSection: section },
  });
}
