import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';
import { type Connection, chosenConnection } from './connection.ts';
import { askForConnection, selectConnection } from './select-connection.ts';
import { chosenName, connections } from './settings.ts';
import { describeFault } from './words.ts';

/** The connection in use; where there is none, the person is asked what to do about it. */
export async function connectionForQuery(): Promise<Connection | undefined> {
  const known = connections();
  const name = chosenName();
  const chosen = chosenConnection(known, name);
  if (chosen) {
    return chosen;
  }
  const refused = known.refused.find((connection) => name === '' || connection.name === name);
  const message = refused
    ? t('The connection {0} cannot be used. {1}.', plainLabel(refused.name), plainLabel(describeFault(refused)))
    : known.usable.length > 0
      ? t('There is no connection named {0}.', plainLabel(name))
      : t('No Prometheus is connected yet.');
  const hasChoice = known.usable.length + known.refused.length > 0;
  const button = hasChoice ? t('Select Connection') : t('Add a connection…');
  const answer = await vscode.window.showWarningMessage(message, button);
  if (!answer) {
    return undefined;
  }
  return hasChoice ? selectConnection() : askForConnection();
}
