import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import { type OpenVariable, withValues } from './variable-values.ts';

/**
 * The query with values for the variables of Grafana's that its dashboard leaves open: a Prometheus knows no variables. Undefined
 * where the person gives none.
 */
export async function fillVariables(query: string, open: readonly OpenVariable[]): Promise<string | undefined> {
  const values = new Map<string, string>();
  for (const name of new Set(open.map((variable) => variable.name))) {
    const value = await vscode.window.showInputBox({
      title: t('Run Query'),
      prompt: t('The dashboard gives its variable ${0} no value, and Prometheus knows no variables. What is to stand there?', name),
      ignoreFocusOut: true,
    });
    if (value === undefined) {
      return undefined;
    }
    values.set(name, value);
  }
  return withValues(query, open, values);
}
