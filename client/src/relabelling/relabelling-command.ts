import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { targets } from '#api/questions.ts';
import type { Targets } from '#api/shapes.ts';
import type { RelabelTrial, TrialWish } from '#server/protocol.ts';
import type { AskOne } from '../answers/questions.ts';
import { followEditor } from '../diagrams/follow-editor.ts';
import { showPlace } from '../diagrams/show-place.ts';
import { t } from '../l10n.ts';
import { relabellingIn } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import { labelSources } from './label-sources.ts';
import { labelText, readLabels } from './label-text.ts';
import type { FromRelabellingPage, LabelSource } from './relabelling-messages.ts';
import { createRelabellingPanel } from './relabelling-panel.ts';

/** What the command works with. */
export interface RelabellingOptions {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly ready: () => Promise<unknown>;
  /** Asks the connected Prometheus; undefined where none is connected. */
  readonly connected: () => AskOne | undefined;
}

/** The command *Try Relabelling*, with its panel, which follows cursor and text until it is closed. */
export interface RelabellingCommand extends vscode.Disposable {
  /** May be given `{ uri, position }`, as the lens does; else takes the cursor. */
  run(argument?: unknown): Promise<void>;
}

/** What is being tried. */
interface Trial {
  readonly uri: vscode.Uri;
  readonly trial: RelabelTrial;
  readonly sources: readonly LabelSource[];
  readonly source?: number;
  readonly text: string;
  readonly chosen: number;
}

export function createTryRelabelling(options: RelabellingOptions): RelabellingCommand {
  let current: Trial | undefined;
  const panel = createRelabellingPanel(options.extensionUri, (message) => void onMessage(message));

  const show = (trial: Trial, wrongLine?: number): void => {
    current = trial;
    const { uri, sources, source, text, chosen } = trial;
    panel.show({
      file: vscode.workspace.asRelativePath(uri),
      trial: trial.trial,
      sources,
      text,
      chosen,
      ...(source === undefined ? {} : { source }),
      ...(wrongLine === undefined ? {} : { wrongLine }),
    });
  };

  /** Whether there is a list to try. The labels stay as long as the list is the same. */
  const tryAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<boolean> => {
    const { line, character } = position;
    const last = current?.uri.toString() === document.uri.toString() ? current : undefined;
    const at = { position: { line, character }, ...(last ? { index: last.trial.index } : {}) };
    const first = await ask(options, document, at);
    if (!first) {
      return false;
    }
    const stays = last?.trial.index === first.index && last.trial.field === first.field;
    await (stays ? again(document, last) : begin(document, first));
    return true;
  };

  const begin = async (document: vscode.TextDocument, trial: RelabelTrial): Promise<void> => {
    const { uri } = document;
    const source = (sources: readonly LabelSource[]): Trial => ({
      ...{ uri, trial, sources, text: sources[0]?.text ?? labelText(Object.fromEntries(trial.labels)), chosen: (current?.chosen ?? 0) + 1 },
      ...(sources.length > 0 ? { source: 0 } : {}),
    });
    const begun = source(labelSources(trial, undefined));
    show(begun);
    const found = trial.job === undefined ? undefined : await options.connected()?.(targets('any', trial.job));
    // A person may have gone on in the meantime: then what was discovered is only added to the choice.
    if (current && isSameList(current, begun) && found) {
      await discover(document, found);
    }
  };

  const discover = async (document: vscode.TextDocument, found: Targets): Promise<void> => {
    if (current) {
      const sources = labelSources(current.trial, found);
      const added = sources.length - current.sources.length;
      const isUntouched = current.source === 0 && added > 0;
      const first = sources[0]?.text ?? current.text;
      const source = isUntouched ? 0 : current.source === undefined ? undefined : current.source + added;
      const { uri, trial, text, chosen } = current;
      const next = { uri, trial, sources, text: isUntouched ? first : text, chosen: chosen + (isUntouched ? 1 : 0) };
      await again(document, source === undefined ? next : { ...next, source });
    }
  };

  /** The same list with what the text and the labels are now. */
  const again = async (document: vscode.TextDocument, wanted: Trial): Promise<void> => {
    current = wanted;
    const read = readLabels(wanted.text);
    const labels = 'labels' in read ? read.labels : undefined;
    const trial = labels ? await ask(options, document, { index: wanted.trial.index, labels }) : wanted.trial;
    if (trial && current === wanted) {
      show({ ...wanted, trial }, 'line' in read ? read.line : undefined);
    }
  };

  const onMessage = async (message: Exclude<FromRelabellingPage, { type: 'ready' }>): Promise<void> => {
    if (!current) {
      return;
    }
    const document = await vscode.workspace.openTextDocument(current.uri);
    if (message.type === 'follow') {
      const range = current.trial.steps[message.step]?.range;
      await (range &&
        showPlace(document, new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character)));
    } else if (message.type === 'choose') {
      const text = current.sources[message.source]?.text ?? current.text;
      await again(document, { ...current, source: message.source, text, chosen: current.chosen + 1 });
    } else {
      const { source: _, ...own } = current;
      await again(document, { ...own, text: message.text });
    }
  };

  const following = followEditor(panel.isOpen, (editor) => void tryAt(editor.document, editor.selection.active));
  return {
    async run(argument) {
      const place = placeOf(argument) ?? placeOfCursor();
      await options.ready();
      const document = place && (await vscode.workspace.openTextDocument(place.uri));
      if (!document || !isOurs(document) || !(await tryAt(document, place.position))) {
        void vscode.window.showInformationMessage(
          t('There are no relabel rules in this file. Open a Prometheus configuration that has some.'),
        );
      }
    },
    dispose() {
      following.dispose();
      panel.dispose();
    },
  };
}

function isSameList(one: Trial, other: Trial): boolean {
  return one.uri.toString() === other.uri.toString() && one.trial.index === other.trial.index;
}

async function ask(
  { client, ready }: RelabellingOptions,
  { uri }: vscode.TextDocument,
  wish: TrialWish,
): Promise<RelabelTrial | undefined> {
  await ready();
  const answer = client.isRunning() ? await relabellingIn(client, { textDocument: { uri: uri.toString() }, ...wish }) : null;
  return answer ?? undefined;
}

function placeOfCursor() {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

/** A menu hands over the URI of its file, a lens what the server wrote. */
function placeOf(argument: unknown): { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined {
  const { uri, position }: { uri?: unknown; position?: unknown } = typeof argument === 'object' && argument !== null ? argument : {};
  const { line, character }: { line?: unknown; character?: unknown } = typeof position === 'object' && position !== null ? position : {};
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
    ? { uri: vscode.Uri.parse(uri), position: new vscode.Position(line, character) }
    : undefined;
}
