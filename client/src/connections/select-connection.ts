import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';
import { type Connection, connectionUrl, urlFault } from './connection.ts';
import { activeConnection, addConnection, chooseConnection, connections } from './settings.ts';
import { describeFault, describeUrlFault } from './words.ts';

/** Lets a person choose a connection of the settings or add one; undefined where the choice is left. */
export async function selectConnection(): Promise<Connection | undefined> {
  const { usable, refused } = connections();
  const active = activeConnection()?.name;
  const choices: readonly Choice[] = [
    ...usable.map((connection) => ({
      label: plainLabel(connection.name),
      description: connection.url,
      connection,
      ...(connection.name === active ? { iconPath: new vscode.ThemeIcon('check') } : {}),
    })),
    ...refused.map((connection) => ({
      label: plainLabel(connection.name),
      detail: describeFault(connection),
      iconPath: new vscode.ThemeIcon('warning'),
      settings: true,
    })),
    { label: t('Add a connection…'), iconPath: new vscode.ThemeIcon('add'), alwaysShow: true },
  ];
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: t('Where should queries be sent?'), matchOnDescription: true });
  if (choice?.settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'observatory.connections');
    return undefined;
  }
  if (choice?.connection) {
    await chooseConnection(choice.connection.name);
    return choice.connection;
  }
  return choice && askForConnection();
}

/** Asks for URL and name and writes them to the user's settings. */
export async function askForConnection(): Promise<Connection | undefined> {
  const url = await vscode.window.showInputBox({
    title: t('Add a connection (1/2): URL'),
    prompt: t('Where Prometheus answers, with its path prefix if it has one'),
    value: 'http://127.0.0.1:9090',
    ignoreFocusOut: true,
    validateInput: (text) => describe(text),
  });
  if (url === undefined) {
    return undefined;
  }
  const name = await vscode.window.showInputBox({
    title: t('Add a connection (2/2): name'),
    prompt: t('The name shown in the status bar and above results'),
    value: new URL(connectionUrl(url)).host,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Write a name') : undefined),
  });
  if (name === undefined) {
    return undefined;
  }
  const connection: Connection = { name: name.trim(), url: connectionUrl(url) };
  await addConnection(connection);
  return connection;
}

interface Choice extends vscode.QuickPickItem {
  readonly connection?: Connection;
  /** Opens the settings, where what is wrong can be put right. */
  readonly settings?: boolean;
}

function describe(text: string): string | undefined {
  const fault = urlFault(connectionUrl(text));
  return fault && describeUrlFault(fault);
}
