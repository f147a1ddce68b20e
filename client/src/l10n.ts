import * as vscode from 'vscode';

/** The text a person reads: the translation of the English `message`, with `{0}`, `{1}` … replaced by `values`. */
export const t = (message: string, ...values: (string | number)[]): string => vscode.l10n.t(message, ...values);
