import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment, Need } from '#core/environment.ts';
import { regionsAt, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { rangeOf } from './positions.ts';

/** Asks the connected server; the environment that comes back knows what arrived in time. */
export type Ask = (needs: readonly Need[]) => Promise<Environment>;

/** The innermost region's hover at an offset, else that of a region around it. */
export async function hoverAt(snapshot: Snapshot, document: TextDocument, offset: number, ask: Ask): Promise<Hover | undefined> {
  for (const { region, offset: own } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    const { language, model } = region;
    const environment = language.hover && (await ask([...(language.needs?.(model, own, 'hover') ?? [])]));
    const hover = environment && language.hover?.(model, own, environment);
    if (hover) {
      const span = toFileSpan(region, hover.span);
      const contents = { kind: MarkupKind.Markdown, value: hover.markdown };
      return span ? { contents, range: rangeOf(document, span) } : { contents };
    }
  }
  return undefined;
}
