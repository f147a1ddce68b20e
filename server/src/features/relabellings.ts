import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Region, toFileSpan } from '#core/region.ts';
import type { PlacedRule, Relabelling } from '#core/relabelling.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import type { Span } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** A list of rules with its place in a file. */
export interface RelabellingInFile {
  readonly relabelling: Relabelling;
  readonly range: Range;
  /** Where a rule of it stands. */
  rangeOf(rule: PlacedRule): Range;
}

/** The lists of relabel rules of a file from top to bottom. */
export function relabellingsOf(snapshot: Snapshot, document: TextDocument): readonly RelabellingInFile[] {
  const found: RelabellingInFile[] = [];
  for (const region of regionsOf(snapshot, ({ relabellings }) => relabellings !== undefined)) {
    for (const relabelling of region.language.relabellings?.(region.model) ?? []) {
      found.push({
        relabelling,
        range: rangeOf(document, hullInFile(region, relabelling.span)),
        rangeOf: ({ span }) => rangeOf(document, hullInFile(region, span)),
      });
    }
  }
  return found.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** From a span's beginning to its end, whatever holes lie between. */
function hullInFile(region: Region, { start, end }: Span): Span {
  const first = toFileSpan(region, { start, end: start }) ?? region.span;
  const last = toFileSpan(region, { start: end, end }) ?? first;
  return { start: first.start, end: Math.max(first.start, last.end) };
}
