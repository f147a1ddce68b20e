import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileFormat } from '#server/protocol.ts';
import { section } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import { fileFormatOf, notify } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import type { AssignedFormats } from './assigned-formats.ts';
import { type Extent, patternsFor } from './patterns.ts';

/** The command that lets a person say what the file in the editor is: for that file, or for all files of a pattern. */
export function createFileFormatCommand({ client, assigned, onSaid }: Context, ready: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    const document = vscode.window.activeTextEditor?.document;
    await ready();
    const format = document && isOurs(document) && client.isRunning() ? await fileFormatOf(client, document.uri.toString()) : null;
    if (!document || !format) {
      void vscode.window.showInformationMessage(t('Open a YAML, JSON, Markdown or PromQL file first'));
      return;
    }
    const chosen = await chooseFormat(format);
    const extent = chosen && (await chooseExtent(document.uri, chosen));
    if (chosen && extent) {
      await say({ client, assigned, onSaid }, document.uri, { id: chosen.id, extent });
    }
  };
}

interface FormatChoice extends vscode.QuickPickItem {
  /** Absent: as it is recognised. */
  readonly id?: string;
}

async function chooseFormat({ id, said, formats }: FileFormat): Promise<FormatChoice | undefined> {
  const current = said ?? '';
  const check = (wanted: string) => (wanted === current ? { iconPath: new vscode.ThemeIcon('check') } : {});
  const recognised = formats.find((format) => format.id === id)?.title;
  const choices: readonly FormatChoice[] = [
    {
      label: t('As it is recognised'),
      ...(said === undefined && { description: recognised ?? t('left alone') }),
      ...check(''),
    },
    ...formats.map((format) => ({ label: format.title, description: format.id, id: format.id, ...check(format.id) })),
    { label: t('None of these: leave it alone'), description: 'none', id: 'none', ...check('none') },
  ];
  return await vscode.window.showQuickPick(choices, { placeHolder: t('What is this file?'), matchOnDescription: true });
}

/** Nothing to choose where nothing is said any more: that holds for the file itself. */
async function chooseExtent({ path }: vscode.Uri, { id, label }: FormatChoice): Promise<Extent | undefined> {
  if (id === undefined) {
    return { kind: 'file' };
  }
  const choices = [
    { label: t('This file only'), description: t('kept with the workspace'), extent: { kind: 'file' } as const },
    ...patternsFor(path).map((pattern) => ({
      label: t('Every file like `{0}`', pattern),
      description: t('kept in the setting {0}', `${section}.formats`),
      extent: { kind: 'pattern', pattern } as const,
    })),
  ];
  return (await vscode.window.showQuickPick(choices, { placeHolder: t('{0}: which files?', label) }))?.extent;
}

interface Context {
  readonly client: BaseLanguageClient;
  readonly assigned: AssignedFormats;
  /** Called when the server knows. */
  onSaid(): void;
}

/** What was said of the file itself would count more than a pattern, so it goes where a pattern is chosen. */
async function say(
  { client, assigned, onSaid }: Context,
  uri: vscode.Uri,
  { id, extent }: { readonly id: string | undefined; readonly extent: Extent },
): Promise<void> {
  await assigned.assign(uri.toString(), extent.kind === 'file' ? id : undefined);
  if (extent.kind === 'pattern' && id !== undefined) {
    await setPattern(extent.pattern, id);
  }
  await notify(client, 'observatory/fileFormats', { formats: assigned.all() });
  onSaid();
}

/** The newest pattern stands last, where it counts most. */
async function setPattern(pattern: string, id: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const { Workspace, Global } = vscode.ConfigurationTarget;
  const target = vscode.workspace.workspaceFolders ? Workspace : Global;
  const set = configuration.inspect<Readonly<Record<string, string>>>('formats');
  const current = (target === Workspace ? set?.workspaceValue : set?.globalValue) ?? {};
  const others = Object.entries(current).filter(([known]) => known !== pattern);
  await configuration.update('formats', Object.fromEntries([...others, [pattern, id]]), target);
}
