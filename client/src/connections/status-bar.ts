import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { isOurs } from '../languages.ts';
import { plainLabel } from '../plain-label.ts';
import { activeConnection, section } from './settings.ts';

/** An entry of the status bar with the name of the connection, there only while a file of ours is in view. */
export function showConnectionInStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('observatory.connection', vscode.StatusBarAlignment.Right, 90);
  item.name = t('Observatory: connection');
  item.command = 'observatory.selectConnection';
  const update = (): void => {
    const connection = activeConnection();
    item.text = `$(${connection ? 'plug' : 'debug-disconnect'}) ${plainLabel(connection?.name ?? t('No Prometheus'))}`;
    item.tooltip = connection
      ? t('Queries go to {0} ({1}). Click to choose another connection.', connection.name, connection.url)
      : t('No Prometheus is connected. Click to add a connection.');
    const visible = vscode.window.visibleTextEditors.some(({ document }) => isOurs(document));
    visible ? item.show() : item.hide();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && update()),
  );
}
