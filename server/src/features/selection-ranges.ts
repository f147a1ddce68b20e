import type { SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { regionsAt, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { contains, type Span } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** Nobody widens a selection more often; the answer is one range in another, and too many of them overflow whoever writes it as JSON. */
const mostSteps = 500;

/** The parts of the text around an offset, innermost first: those of the innermost region, its whole text, those of the region around it … */
export function selectionAt(snapshot: Snapshot, document: TextDocument, offset: number): SelectionRange {
  const here: Span = { start: offset, end: offset };
  const spans: Span[] = [here];
  for (const { region, offset: own } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    const parts = own === undefined ? [] : (region.language.selections?.(region.model, own) ?? []);
    for (const span of [...parts.flatMap((part) => toFileSpan(region, part) ?? []), region.span]) {
      const inner = spans.at(-1) ?? here;
      if (contains(span, inner) && !contains(inner, span)) {
        spans.push(span);
      }
    }
  }
  return chain(document, spans.slice(0, mostSteps)) ?? { range: rangeOf(document, here) };
}

function chain(document: TextDocument, spans: readonly Span[]): SelectionRange | undefined {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeOf(document, span), ...(parent ? { parent } : {}) }),
    undefined,
  );
}
