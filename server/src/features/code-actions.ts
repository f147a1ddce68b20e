import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '#core/l10n.ts';
import type { Edit, Fix } from '#core/problem.ts';
import { isOwnEdit, toFileEdit } from '#core/region.ts';
import { overlaps, type Span, touches } from '#core/span.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { FileProblem } from './file-problem.ts';
import { ignoringEdit } from './ignore-comments.ts';
import { rangeOf } from './positions.ts';

/** The fixes of the problems at a selection, the best fix of each problem preferred; and for each a way not to be told of it. */
export function quickFixes(
  { problems, document }: { readonly problems: readonly FileProblem[]; readonly document: TextDocument },
  selection: Span,
  options: QuickFixOptions,
): CodeAction[] {
  return problems
    .filter(({ span }) => overlaps(span, selection) || touches(span, selection.start))
    .flatMap((found) => [
      ...(found.problem.fixes ?? []).flatMap((fix, index) => toAction({ document, found, fix }, index === 0)),
      ...silencing(document, found, options),
    ]);
}

/** Ways not to be told any more: a comment above the line, the severity setting of the workspace. */
function silencing(document: TextDocument, found: FileProblem, { canTurnOff }: QuickFixOptions): CodeAction[] {
  const { code } = found.problem;
  const diagnostics: Diagnostic[] = [toDiagnostic(document, found)];
  const kind = CodeActionKind.QuickFix;
  const comment = ignoringEdit(found, document.getText());
  const edit = comment && { changes: { [document.uri]: [{ range: rangeOf(document, comment.at), newText: comment.text }] } };
  const turnOff = t('Turn `{0}` off in this workspace', code);
  return [
    ...(edit ? [{ title: t('Disable `{0}` here', code), kind, diagnostics, edit }] : []),
    ...(canTurnOff
      ? [{ title: turnOff, kind, diagnostics, command: { title: turnOff, command: 'observatory.turnOffCheck', arguments: [code] } }]
      : []),
  ];
}

/** What the client can do. */
export interface QuickFixOptions {
  /** Whether it has a command `observatory.turnOffCheck`, which takes the code of a check. */
  readonly canTurnOff: boolean;
}

interface Repair {
  readonly document: TextDocument;
  readonly found: FileProblem;
  readonly fix: Fix;
}

/** No action where one of the edits cannot be written in this file: half a repair is none. */
function toAction({ document, found, fix }: Repair, isPreferred: boolean): CodeAction[] {
  const edits = fix.edits.map((edit) => toTextEdit(document, found, edit));
  const complete = edits.filter((edit) => edit !== undefined);
  if (complete.length < edits.length) {
    return [];
  }
  const diagnostics: Diagnostic[] = [toDiagnostic(document, found)];
  const edit = { changes: { [document.uri]: complete } };
  return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit }];
}

/** Only this file's own text is edited: an edit at a fact of another file needs that file's lines. */
function toTextEdit(document: TextDocument, { region }: FileProblem, edit: Edit): TextEdit | undefined {
  const inFile = isOwnEdit(edit) ? toFileEdit(region, edit) : undefined;
  return inFile && { range: rangeOf(document, inFile.at), newText: inFile.text };
}
