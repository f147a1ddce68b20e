import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '#core/l10n.ts';
import type { Lens } from '#core/language.ts';
import { toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { rangeOf } from './positions.ts';

/** The client's command that a lens over relabel rules runs; its one argument is where the rules are. */
export type TryRelabelling = 'observatory.tryRelabelling';

/** What a lens over a scrape job carries instead of a command: only the client knows how the job does. */
export interface ScrapeJobLens {
  readonly job: string;
}

/** What stands above the lines of a file, from top to bottom. */
export function codeLensesOf(snapshot: Snapshot, document: TextDocument): CodeLens[] {
  const found: CodeLens[] = [];
  for (const region of regionsOf(snapshot, ({ lenses }) => lenses !== undefined)) {
    for (const lens of region.language.lenses?.(region.model) ?? []) {
      const span = toFileSpan(region, lens.span);
      if (span) {
        found.push(codeLens(lens, rangeOf(document, span), document.uri));
      }
    }
  }
  return found.sort((a, b) => a.range.start.line - b.range.start.line);
}

function codeLens(lens: Lens, range: CodeLens['range'], uri: string): CodeLens {
  if (lens.kind === 'scrape-job') {
    const data: ScrapeJobLens = { job: lens.job };
    return { range, data };
  }
  const command: TryRelabelling = 'observatory.tryRelabelling';
  return { range, command: { title: t('Try relabelling'), command, arguments: [{ uri, position: range.start }] } };
}
