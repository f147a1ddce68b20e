import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { Need } from '#core/environment.ts';
import type { FileEntry } from '#core/files.ts';
import type { ConnectedServer } from '#core/flavour.ts';
import type { Translations } from '#core/l10n.ts';
import type { ScrapeJobLens, TryRelabelling } from '#features/code-lenses.ts';
import type { DiagramInFile, DiagramKind } from '#features/diagrams.ts';
import type { RegionAt } from '#features/region-at.ts';
import type { RelabelTrial, TrialWish } from './relabel-trial.ts';

/**
 * The custom requests between client and server, typed once: method, parameters, result. The client imports the types
 * only and writes the method names itself, which the type of the name checks. Positions and ranges are LSP's.
 */
export interface Requests {
  /** Client to server: what stands at the cursor; null where nothing of ours does. */
  readonly 'observatory/regionAt': { readonly parameters: DocumentPosition; readonly result: RegionAt | null };
  /** Client to server: the diagrams of one kind in a document, with the version of it that they are of; null where it is not open. */
  readonly 'observatory/diagrams': {
    readonly parameters: { readonly textDocument: { readonly uri: string }; readonly kind: DiagramKind };
    readonly result: { readonly version: number; readonly diagrams: readonly DiagramInFile[] } | null;
  };
  /** Client to server: the edits that lay out the expressions of a document, or of a range of it, with its version; null where it is not open. */
  readonly 'observatory/format': {
    readonly parameters: { readonly textDocument: { readonly uri: string }; readonly range?: Range };
    readonly result: { readonly version: number; readonly edits: readonly TextEdit[] } | null;
  };
  /** Client to server: what becomes of labels in a list of relabel rules; null where the document has none or is not open. */
  readonly 'observatory/relabelling': {
    readonly parameters: TrialWish & { readonly textDocument: { readonly uri: string } };
    readonly result: RelabelTrial | null;
  };
  /** Client to server: what a document is taken for; null where it is not open. */
  readonly 'observatory/fileFormat': {
    readonly parameters: { readonly textDocument: { readonly uri: string } };
    readonly result: FileFormat | null;
  };
  /** Server to client: what the connected Prometheus knows; null for what is not known. At most 300 ms. */
  readonly 'observatory/answers': {
    readonly parameters: { readonly needs: readonly Need[] };
    readonly result: { readonly answers: readonly (readonly string[] | null)[] };
  };
  /** Server to client: the workspace's files that may hold configuration. */
  readonly 'observatory/listFiles': {
    readonly parameters: { readonly maxFiles: number };
    readonly result: { readonly files: readonly FileEntry[] };
  };
  /** Server to client: the text of a file; null where it cannot be read. */
  readonly 'observatory/readFile': { readonly parameters: { readonly uri: string }; readonly result: { readonly text: string } | null };
}

/** The custom notifications, client to server. */
export interface Notifications {
  /** Files that changed on disk or went away. */
  readonly 'observatory/filesChanged': { readonly changes: readonly { readonly uri: string; readonly type: 'changed' | 'deleted' }[] };
  /** Another Prometheus is connected, or none: what it told before no longer holds. */
  readonly 'observatory/connectionChanged': Record<string, never>;
  /** What a person said of single files, by URI: the id of a format or `none`; all of them each time. */
  readonly 'observatory/fileFormats': { readonly formats: Readonly<Record<string, string>> };
  /** What the connected server told of itself; follows `connectionChanged` where it tells anything. */
  readonly 'observatory/connectedServer': ConnectedServer;
}

/** What a document is taken for, and what it may be said to be. */
export interface FileFormat {
  /** The id of its format; absent where it is left alone. */
  readonly id?: string;
  /** The id that a person said, for the file or by a pattern. */
  readonly said?: string;
  readonly formats: readonly { readonly id: string; readonly title: string }[];
}

export type { ConnectedServer, DiagramInFile, DiagramKind, RegionAt, RelabelTrial, ScrapeJobLens, TrialWish, TryRelabelling };

/** A place in an open document. */
export interface DocumentPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What the client hands over when the server starts. */
export interface InitializationOptions {
  readonly translations?: Translations;
  /** The client has the command `observatory.turnOffCheck`, with the code of a check. */
  readonly turnsChecksOff?: boolean;
  /** The client has the commands of code lenses, and says itself how scrape jobs do. */
  readonly showsLenses?: boolean;
  /** What a person said of single files before, as `observatory/fileFormats` has it. */
  readonly fileFormats?: Readonly<Record<string, string>>;
}
