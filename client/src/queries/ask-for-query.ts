import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { plainLabel } from '../plain-label.ts';

/** Asks for an expression, with the earlier ones to choose from; undefined where none is given. */
export function askForQuery(history: readonly string[]): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<QueryItem>();
  const edit: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: t('Edit this query') };
  const earlier = history.map((query): QueryItem => ({ label: oneLine(query), query, buttons: [edit] }));
  const update = (value: string): void => {
    const typed = value.trim() && {
      label: oneLine(value),
      query: value,
      description: t('run this query'),
      alwaysShow: true,
      isTyped: true,
    };
    pick.items = typed ? [typed, ...earlier.filter(({ query }) => query !== value)] : earlier;
  };
  pick.title = t('Run Query');
  pick.placeholder = t('A PromQL expression such as up');
  pick.ignoreFocusOut = true;
  update('');
  return new Promise((resolve) => {
    pick.onDidChangeValue(update);
    pick.onDidTriggerItemButton(({ item }) => {
      pick.value = item.query;
      update(item.query);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      // Who types fast presses Enter before the list has what was typed last.
      resolve(chosen && !chosen.isTyped ? chosen.query : pick.value.trim() || undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

interface QueryItem extends vscode.QuickPickItem {
  readonly query: string;
  /** Whether it is what stands in the box, rather than an earlier query. */
  readonly isTyped?: boolean;
}

/** A quick pick has no second line. */
function oneLine(query: string): string {
  return plainLabel(query.replace(/\s+/g, ' ').trim());
}
