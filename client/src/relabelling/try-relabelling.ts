import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { targets } from '#api/questions.ts';
import type { AskOne } from '../answers/questions.ts';
import { followEditor } from '../diagrams/follow-editor.ts';
import { showPlace } from '../diagrams/show-place.ts';
import { t } from '../l10n.ts';
import { relabellingIn } from '../language-client/requests.ts';
import { isOurs } from '../languages.ts';
import type { FromRelabellingPage } from './relabelling-messages.ts';
import { createRelabellingPanel } from './relabelling-panel.ts';
import { createRelabellingSession } from './relabelling-session.ts';

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

/** The command, and the panel, not yet open. */
export function createTryRelabelling({ extensionUri, client, ready, connected }: RelabellingOptions): RelabellingCommand {
  const panel = createRelabellingPanel(extensionUri, (message) => void onMessage(message));
  const session = createRelabellingSession({
    async ask(uri, wish) {
      const answer = client.isRunning() ? await relabellingIn(client, { textDocument: { uri }, ...wish }) : null;
      return answer ?? undefined;
    },
    discovered: async (job) => connected()?.(targets('any', job)),
    show: panel.show,
  });
  const tryIn = (document: vscode.TextDocument, { line, character }: vscode.Position): Promise<boolean> =>
    session.tryAt(document.uri.toString(), { line, character });

  const onMessage = async (message: FromRelabellingPage): Promise<void> => {
    switch (message.type) {
      case 'choose':
        return session.choose(message.source);
      case 'write':
        return session.write(message.text);
      case 'follow':
        return follow(session.placeOf(message.step));
      case 'ready':
        return undefined;
    }
  };

  const following = followEditor(panel.isOpen, (editor) => void tryIn(editor.document, editor.selection.active));
  return {
    async run(argument) {
      const place = placeIn(argument) ?? placeOfCursor();
      await ready();
      if (!panel.isOpen()) {
        session.forget();
      }
      const document = place && (await vscode.workspace.openTextDocument(place.uri));
      if (!document || !isOurs(document) || !(await tryIn(document, place.position))) {
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

async function follow(place: { readonly uri: string; readonly line: number } | undefined): Promise<void> {
  if (place) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    await showPlace(document, new vscode.Range(place.line, 0, place.line, 0));
  }
}

interface EditorPlace {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

function placeOfCursor(): EditorPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

/** What a lens hands over; a menu hands over the URI of its file, which says no more than the cursor. */
function placeIn(argument: unknown): EditorPlace | undefined {
  const { uri, position }: { uri?: unknown; position?: unknown } = typeof argument === 'object' && argument !== null ? argument : {};
  const { line, character }: { line?: unknown; character?: unknown } = typeof position === 'object' && position !== null ? position : {};
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
    ? { uri: vscode.Uri.parse(uri), position: new vscode.Position(line, character) }
    : undefined;
}
