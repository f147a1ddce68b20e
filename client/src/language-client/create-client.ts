import * as vscode from 'vscode';
import { type BaseLanguageClient, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '#server/protocol.ts';
import { section } from '../connections/settings.ts';
import { documentSelector } from '../languages.ts';
import type { Platform } from '../platform/platform.ts';

/** The client of our language server, not yet started. */
export function createClient(
  platform: Platform,
  context: vscode.ExtensionContext,
  { log, middleware }: { readonly log: vscode.LogOutputChannel; readonly middleware: Middleware },
): BaseLanguageClient {
  const translations = vscode.l10n.bundle;
  const initializationOptions: InitializationOptions = {
    turnsChecksOff: true,
    showsLenses: true,
    ...(translations ? { translations } : {}),
  };
  return platform.createClient(context.extensionUri, {
    documentSelector,
    initializationOptions,
    middleware,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { configurationSection: section },
  });
}
