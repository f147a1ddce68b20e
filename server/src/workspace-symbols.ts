import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '#core/environment.ts';
import { rangeOf } from '#features/positions.ts';
import type { Workspace } from './workspace.ts';

/** The names of the workspace that a person can jump to. */
export interface WorkspaceSymbols {
  /** Those whose name has the letters of `query` in their order, in any case; their place in the file is told by `resolve`. */
  find(query: string): WorkspaceSymbol[];
  /** The symbol with its range; as it was where its file went away. */
  resolve(symbol: WorkspaceSymbol): Promise<WorkspaceSymbol>;
}

const mostSymbols = 500;

const kinds: readonly (readonly [fact: string, kind: SymbolKind])[] = [
  ['alert', SymbolKind.Event],
  ['recording-rule', SymbolKind.Variable],
  ['rule-group', SymbolKind.Namespace],
  ['scrape-job', SymbolKind.Class],
  ['kubernetes-object', SymbolKind.Object],
];

/** Looks among what the files tell each other. */
export function createWorkspaceSymbols(workspace: Workspace, openDocument: (uri: string) => TextDocument | undefined): WorkspaceSymbols {
  return {
    find(query) {
      const found: WorkspaceSymbol[] = [];
      for (const [kind, symbolKind] of kinds) {
        for (const fact of workspace.facts.index.all(kind)) {
          if (found.length < mostSymbols && fact.uri !== undefined && hasLetters(fact.name, query)) {
            found.push({ name: fact.name, kind: symbolKind, location: { uri: fact.uri }, data: fact.span, ...containerOf(fact) });
          }
        }
      }
      return found;
    },
    async resolve(symbol) {
      const { uri } = symbol.location;
      const text = openDocument(uri)?.getText() ?? (await workspace.context.files.read(uri));
      const span = readSpan(symbol.data);
      return text === undefined || !span
        ? symbol
        : { ...symbol, location: { uri, range: rangeOf(TextDocument.create(uri, '', 0, text), span) } };
    },
  };
}

function containerOf({ detail }: Fact): Pick<WorkspaceSymbol, 'containerName'> {
  const containerName = detail?.kind;
  return containerName === undefined ? {} : { containerName };
}

function hasLetters(name: string, query: string): boolean {
  const [letters, wanted] = [name.toLowerCase(), query.toLowerCase()];
  let at = -1;
  return [...wanted].every((letter) => {
    at = letters.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function readSpan(data: unknown): Fact['span'] | undefined {
  const { start, end }: { start?: unknown; end?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
