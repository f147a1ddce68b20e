import type { Location, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '#core/l10n.ts';
import { type Cancellation, type Pacer, pacer } from '#core/scheduler.ts';
import { type Snapshot, takeSnapshot } from '#core/snapshot.ts';
import { type FileName, nameAt, namesIn, renamingEdits } from '#features/names.ts';
import { rangeOf } from '#features/positions.ts';
import { fileName } from './file-name.ts';
import { Refusal } from './request.ts';
import type { Workspace } from './workspace.ts';

/** Where a place is asked about. */
export interface NamePlace {
  readonly snapshot: Snapshot;
  readonly document: TextDocument;
  readonly offset: number;
  readonly token: Cancellation;
}

/** Goes from a name to the other places in the workspace that mean the same. */
export interface Navigation {
  definition(place: NamePlace): Promise<Location[]>;
  references(place: NamePlace, options: { readonly includeDeclaration: boolean }): Promise<Location[]>;
  /** The name's range. Rejects, in words for the person, where it cannot be renamed. */
  prepareRename(place: NamePlace): Promise<{ range: Range; placeholder: string } | null>;
  /** Every place or none: rejects, in words for the person, where one of them cannot be written. */
  rename(place: NamePlace, newName: string): Promise<WorkspaceEdit | null>;
}

/** A place of a name in a file of the workspace. */
interface Found {
  readonly document: TextDocument;
  /** Open files have one; the others are edited as they are on disk. */
  readonly version: number | null;
  readonly name: FileName;
}

/** So many files are asked for together: each is a request to the client, whose answer takes longer than its text. */
const readAtOnce = 20;

/** Searches the files of the workspace, as they are open or as the scan knows them, once `scanned`; nothing is kept. */
export function createNavigation(
  workspace: Workspace,
  openDocument: (uri: string) => TextDocument | undefined,
  scanned: () => Promise<void> = async () => undefined,
): Navigation {
  const { files, registry, scheduler } = workspace.context;

  const readDocument = async (uri: string, wanted: string): Promise<TextDocument | undefined> => {
    const text = openDocument(uri) ? undefined : await files.read(uri);
    return text?.includes(wanted) ? TextDocument.create(uri, '', 0, text) : undefined;
  };
  const placesIn = async (read: TextDocument, wanted: FileName, pace: Pacer): Promise<readonly Found[]> => {
    const isOpen = openDocument(read.uri) === read;
    const file = workspace.candidate(read.uri, read.getText());
    const snapshot = isOpen ? await workspace.snapshot(read) : await takeSnapshot({ registry, pacer: pace }, file);
    const same = [...namesIn(snapshot)].filter((each) => isSame(each, wanted));
    return same.map((each) => ({ document: read, version: isOpen ? read.version : null, name: each }));
  };
  const search = async ({ document, token }: NamePlace, name: FileName): Promise<readonly Found[]> => {
    if (name.within) {
      return await placesIn(document, name, pacer(scheduler, token));
    }
    await scanned();
    const found: Found[] = [];
    // However a file writes the name, the longest run of plain characters in it stands there as it is.
    const wanted = (name.name.match(/\w+/g) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
    const pace = pacer(scheduler, token);
    const uris = [...new Set([document.uri, ...workspace.facts.files()])];
    for (let at = 0; at < uris.length; at += readAtOnce) {
      const documents = await Promise.all(
        uris.slice(at, at + readAtOnce).map(async (uri) => openDocument(uri) ?? readDocument(uri, wanted)),
      );
      await pace.breathe();
      for (const read of documents) {
        found.push(...(read?.getText().includes(wanted) ? await placesIn(read, name, pace) : []));
      }
    }
    return found;
  };
  const locationOf = ({ document, name }: Found): Location => ({ uri: document.uri, range: rangeOf(document, name.span) });

  return {
    async definition(place) {
      const name = nameAt(place.snapshot, place.offset);
      const found = name ? await search(place, name) : [];
      return found.filter((each) => each.name.role === 'definition').map(locationOf);
    },
    async references(place, { includeDeclaration }) {
      const name = nameAt(place.snapshot, place.offset);
      const found = name ? await search(place, name) : [];
      return found.filter((each) => includeDeclaration || each.name.role === 'use').map(locationOf);
    },
    async prepareRename(place) {
      const name = nameAt(place.snapshot, place.offset);
      if (!name) {
        return null;
      }
      await demandDefinition(name, () => search(place, name));
      return { range: rangeOf(place.document, name.span), placeholder: name.name };
    },
    async rename(place, newName) {
      const name = nameAt(place.snapshot, place.offset);
      if (!name) {
        return null;
      }
      demandValid(name, newName);
      demandFree(place.snapshot, name, newName);
      demandFreeJob(workspace, name, newName);
      const found = await demandDefinition(name, () => search(place, name));
      return confirmed(found, name, editsOf(found, newName));
    },
  };
}

function isSame(one: FileName, other: FileName): boolean {
  return one.kind === other.kind && one.name === other.name && one.within?.start === other.within?.start;
}

async function demandDefinition({ kind, name, role }: FileName, search: () => Promise<readonly Found[]>): Promise<readonly Found[]> {
  const found = await search();
  if (role !== 'definition' && !found.some((each) => each.name.role === 'definition')) {
    throw new Refusal(undefinedReason(kind, name));
  }
  return found;
}

function undefinedReason(kind: FileName['kind'], name: string): string {
  switch (kind) {
    case 'variable':
      return t('This dashboard does not define `{0}`: it cannot be renamed here', name);
    case 'receiver':
    case 'time-interval':
      return t('This configuration does not define `{0}`: it cannot be renamed here', name);
    case 'job':
      return t('No configuration of this workspace has a job `{0}`: what is scraped elsewhere cannot be renamed here', name);
    default:
      return t('No rule of this workspace defines `{0}`: what another program exports cannot be renamed here', name);
  }
}

function demandValid({ kind }: FileName, newName: string): void {
  if (kind === 'variable' && !/^(?!__)\w+$/.test(newName)) {
    throw new Refusal(t('`{0}` is no name of a variable: letters, digits and `_` are allowed, and no `__` at the start', newName));
  }
  if (newName.trim() === '' || /[\r\n]/.test(newName)) {
    throw new Refusal(t('A name cannot be empty, and stands on one line'));
  }
  if (kind === 'metric' && /[{}]/.test(newName)) {
    throw new Refusal(t('`{0}` holds braces, which Prometheus takes in no name that a rule records', newName));
  }
}

/** Two variables or receivers of one name would be one: nobody could take that back. */
function demandFree(snapshot: Snapshot, name: FileName, newName: string): void {
  const isTaken = (): boolean => [...namesIn(snapshot)].some((each) => isSame(each, { ...name, name: newName }));
  if (name.within && newName !== name.name && isTaken()) {
    const said =
      name.kind === 'variable'
        ? t('There is a variable `{0}` already: choose another name', newName)
        : t('There is `{0}` already: choose another name', newName);
    throw new Refusal(said);
  }
}

/** Selectors cannot tell two jobs of one name apart. */
function demandFreeJob({ facts }: Workspace, { kind, name }: FileName, newName: string): void {
  if (kind === 'job' && newName !== name && facts.index.named('scrape-job', newName).length > 0) {
    throw new Refusal(t('There is a job `{0}` already: choose another name', newName));
  }
}

/** Where several files have a job of this name, selectors mean them all: the person is told before anything is written. */
function confirmed(found: readonly Found[], { kind, name }: FileName, documentChanges: TextDocumentEdit[]): WorkspaceEdit {
  const files = new Set(found.filter((each) => each.name.role === 'definition').map(({ document }) => document.uri));
  if (kind !== 'job' || files.size < 2) {
    return { documentChanges };
  }
  const label = t('Rename the job `{0}` in all {1} files that have one of this name', name, files.size);
  return {
    documentChanges: documentChanges.map((change) => ({
      ...change,
      edits: change.edits.map((edit) => ({ ...edit, annotationId: 'jobs' })),
    })),
    changeAnnotations: { jobs: { label, needsConfirmation: true, description: t('selectors cannot tell them apart') } },
  };
}

function editsOf(found: readonly Found[], newName: string): TextDocumentEdit[] {
  const byFile = new Map<string, Found[]>();
  for (const each of found) {
    byFile.set(each.document.uri, [...(byFile.get(each.document.uri) ?? []), each]);
  }
  return [...byFile.values()].flatMap(([first, ...others]) => (first ? [editsOfFile(first, [first, ...others], newName)] : []));
}

function editsOfFile({ document, version }: Found, found: readonly Found[], newName: string): TextDocumentEdit {
  const edits = renamingEdits(
    found.map(({ name }) => name),
    newName,
  );
  if ('unwritable' in edits) {
    const line = document.positionAt(edits.unwritable.span.start).line + 1;
    throw new Refusal(t('{0}, line {1}, cannot be edited from here, so nothing was renamed', fileName(document.uri), line));
  }
  return {
    textDocument: { uri: document.uri, version },
    edits: edits.map(({ at, text }) => ({ range: rangeOf(document, at), newText: text })),
  };
}
