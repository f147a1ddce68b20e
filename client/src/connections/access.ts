import * as vscode from 'vscode';
import type { Transport } from '#api/http.ts';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';
import { askForAuthAndSecret, askForSecret, forgetSecret, setSecret } from './ask-for-secret.ts';
import type { Connection } from './connection.ts';
import { connectionTransport } from './connection-transport.ts';
import { createSecrets, needsSecret } from './secrets.ts';

/** How the servers of connections are reached: with their headers and the person's passwords and tokens. */
export interface Access {
  /** Sends a connection's requests; `onRefused` is told where the server does not accept its credentials or asks for some. */
  transport(connection: Connection, onRefused?: (connection: Connection) => void): Transport<AbortSignal>;
  /** Whether requests can be sent: a password or token that is needed and not known is asked for. */
  ready(connection: Connection): Promise<boolean>;
  /** Says that a server asks for other credentials, with a button to give them; true where the person did. */
  offerSecret(connection: Connection): Promise<boolean>;
  /** A password or token was set or forgotten. */
  readonly onDidChange: vscode.Event<unknown>;
  /** The commands. */
  setSecret(): Promise<void>;
  forgetSecret(): Promise<void>;
}

export function createAccess(context: vscode.ExtensionContext, transport: Transport<AbortSignal>): Access {
  const secrets = createSecrets(context.secrets);
  return {
    transport: (connection, onRefused) => connectionTransport(connection, { transport, secrets, ...(onRefused ? { onRefused } : {}) }),
    async ready(connection) {
      return !needsSecret(connection) || (await secrets.of(connection)) !== undefined || askForSecret(secrets, connection);
    },
    async offerSecret(connection) {
      const { origin } = new URL(connection.url);
      const message = connection.auth
        ? t('{0} does not accept the password or token of the connection {1}.', origin, plainLabel(connection.name))
        : t('{0} asks for a password or token.', origin);
      const answer = await vscode.window.showWarningMessage(message, t('Set Password or Token…'));
      return answer !== undefined && askForAuthAndSecret(secrets, connection);
    },
    onDidChange: context.secrets.onDidChange,
    setSecret: () => setSecret(secrets),
    forgetSecret: () => forgetSecret(secrets),
  };
}
