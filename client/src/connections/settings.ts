import * as vscode from 'vscode';
import type { HttpLimits } from '#api/http.ts';
import type { Auth } from './auth.ts';
import { type Connection, type Connections, chosenConnection, readConnections } from './connection.ts';

/** The section of all settings. */
export const section = 'observatory';

/** The connections of the settings; those of a workspace that is not trusted are left out by VS Code itself. */
export function connections(): Connections {
  return readConnections(configuration().get('connections'));
}

/** The name of the chosen connection; empty where none is chosen. */
export function chosenName(): string {
  return configuration().get('connection', '');
}

/** The connection that queries go to; undefined where there is none. */
export function activeConnection(): Connection | undefined {
  return chosenConnection(connections(), chosenName());
}

/** How long a query may take, and how much it may bring. */
export function queryLimits(): HttpLimits {
  return {
    timeout: configuration().get('query.timeout', 30) * 1000,
    maxBytes: configuration().get('query.maxResponseSize', 50) * 1_000_000,
  };
}

/** Makes `name` the chosen connection: in the workspace where it has chosen one already, otherwise for the user. */
export async function chooseConnection(name: string): Promise<void> {
  const inspected = configuration().inspect('connection');
  const target = inspected?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration().update('connection', name, target);
}

/** Adds a connection to the user's settings and chooses it; one of the same name there is replaced. */
export async function addConnection(connection: Connection): Promise<void> {
  const inspected = configuration().inspect('connections')?.globalValue;
  const others: readonly unknown[] = Array.isArray(inspected) ? inspected : [];
  const kept = others.filter((entry) => readConnections([entry]).usable[0]?.name !== connection.name);
  await configuration().update('connections', [...kept, connection], vscode.ConfigurationTarget.Global);
  await chooseConnection(connection.name);
}

/** Writes how the connection of this name authenticates, where its settings stand: in the workspace or with the user. */
export async function setAuth(name: string, auth: Auth): Promise<void> {
  const inspected = configuration().inspect<unknown>('connections');
  const inWorkspace = vscode.workspace.isTrusted && inspected?.workspaceValue !== undefined;
  const entries = inWorkspace ? inspected.workspaceValue : inspected?.globalValue;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const changed = Array.isArray(entries)
    ? entries.map((entry) => (readConnections([entry]).usable[0]?.name === name ? { ...entry, auth } : entry))
    : [];
  await configuration().update('connections', changed, target);
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(section);
}
