import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';
import { type Auth, isSecret, isUsername } from './auth.ts';
import type { Connection } from './connection.ts';
import { ownerOf, type SecretConnection, type SecretOwner, type Secrets } from './secrets.ts';
import { connections, setAuth } from './settings.ts';

/** Asks for the password or token of a connection, naming the server that will be sent it, and keeps it; false where the person gives none. */
export async function askForSecret(secrets: Secrets, connection: SecretConnection): Promise<boolean> {
  const { kind } = connection.auth;
  const secret = await vscode.window.showInputBox({
    title: describeOwner(ownerOf(connection)),
    prompt: promptFor(new URL(connection.url)),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || isSecret(kind, fromInput(kind, text)) ? undefined : t('No header can carry these characters')),
  });
  if (!secret) {
    return false;
  }
  await secrets.set(connection, fromInput(kind, secret));
  return true;
}

/** Asks for the secret of `connection`, and before, where its settings say nothing of it, for the kind of authentication. */
export async function askForAuthAndSecret(secrets: Secrets, connection: Connection): Promise<boolean> {
  const auth = connection.auth ?? (await askForAuth(connection));
  return auth !== undefined && askForSecret(secrets, { ...connection, auth });
}

/** The command *Set Password or Token…*, for one of the connections of the settings. */
export async function setSecret(secrets: Secrets): Promise<void> {
  const { usable } = connections();
  if (usable.length === 0) {
    void vscode.window.showInformationMessage(t('There is no connection yet. Add one first.'));
    return;
  }
  const choices = usable.map((connection) => ({ label: plainLabel(connection.name), description: connection.url, connection }));
  const choice = choices.length > 1 ? await vscode.window.showQuickPick(choices, { placeHolder: t('Of which connection?') }) : choices[0];
  if (choice) {
    await askForAuthAndSecret(secrets, choice.connection);
  }
}

/** The command *Forget Password or Token…*, for one of those that are kept. */
export async function forgetSecret(secrets: Secrets): Promise<void> {
  const owners = await secrets.owners();
  if (owners.length === 0) {
    void vscode.window.showInformationMessage(t('No password or token is kept.'));
    return;
  }
  const choices = owners.map((owner) => ({ label: plainLabel(describeOwner(owner)), owner }));
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: t('Which one is to be forgotten?') });
  if (choice) {
    await secrets.forget(choice.owner);
  }
}

async function askForAuth(connection: Connection): Promise<Auth | undefined> {
  const basic = { label: t('User name and password'), description: t('basic authentication') };
  const bearer = { label: t('Token'), description: t('bearer authentication') };
  const placeHolder = t('What does {0} ask for?', new URL(connection.url).origin);
  const choice = await vscode.window.showQuickPick([basic, bearer], { placeHolder });
  const auth: Auth | undefined = choice === basic ? await askForUsername(connection) : choice && { kind: 'bearer' };
  await (auth && setAuth(connection.name, auth));
  return auth;
}

async function askForUsername({ url }: Connection): Promise<Auth | undefined> {
  const username = await vscode.window.showInputBox({
    title: t('User name for {0}', new URL(url).origin),
    ignoreFocusOut: true,
    validateInput: (text) => (isUsername(text) ? undefined : t('Write a user name without a colon')),
  });
  return username === undefined ? undefined : { kind: 'basic', username };
}

function describeOwner({ origin, kind, username }: SecretOwner): string {
  return kind === 'basic' ? t('Password of {0} for {1}', username, origin) : t('Token for {0}', origin);
}

function promptFor({ origin, protocol, hostname }: URL): string {
  const open = protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const kept = t('It is sent to {0} only, and kept in VS Code’s secret storage, not in settings.', origin);
  return open ? `${kept} ${t('The connection is not encrypted: others on the network can read it.')}` : kept;
}

/** What is pasted often brings a line break along; a password may begin or end with blanks, a token cannot. */
function fromInput(kind: Auth['kind'], text: string): string {
  return kind === 'bearer' ? text.trim().replace(/^bearer\s+/i, '') : text;
}
