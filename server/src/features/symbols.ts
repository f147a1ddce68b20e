import { type DocumentSymbol as LspSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol } from '#core/language.ts';
import { type Region, regionIn, toFileSpan } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { contains, type Span } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** The outline of a file: each region's symbols, those of embedded text below the symbol that holds it. */
export function symbolsOf(snapshot: Snapshot, document: TextDocument): LspSymbol[] {
  return snapshot.root ? fileSymbols(snapshot.root).map((symbol) => toLsp(document, symbol)) : [];
}

interface FileSymbol {
  readonly symbol: DocumentSymbol;
  readonly span: Span;
  readonly selection: Span;
  readonly children: FileSymbol[];
}

function fileSymbols(region: Region): FileSymbol[] {
  const own = (region.language.symbols?.(region.model) ?? []).flatMap((symbol) => toFile(region, symbol));
  for (const child of region.children) {
    holderOf(own, child.span).push(...fileSymbols(child));
  }
  for (const block of region.blocks) {
    for (const [index, { language, model }] of block.readings.entries()) {
      const child = language.symbols?.(model).length ? regionIn(region, block, index) : undefined;
      if (child) {
        holderOf(own, child.span).push(...fileSymbols(child));
      }
    }
  }
  return own;
}

function toFile(region: Region, symbol: DocumentSymbol): FileSymbol[] {
  const span = toFileSpan(region, symbol.span) ?? region.span;
  const selection = toFileSpan(region, symbol.selection) ?? { start: span.start, end: span.start };
  const children = (symbol.children ?? []).flatMap((child) => toFile(region, child));
  return contains(span, selection) ? [{ symbol, span, selection, children }] : children;
}

function holderOf(symbols: FileSymbol[], span: Span): FileSymbol[] {
  const holder = symbols.find((symbol) => contains(symbol.span, span));
  return holder ? holderOf(holder.children, span) : symbols;
}

function toLsp(document: TextDocument, { symbol, span, selection, children }: FileSymbol): LspSymbol {
  return {
    name: symbol.name || '—',
    kind: kinds[symbol.kind],
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    ...(symbol.detail === undefined ? {} : { detail: symbol.detail }),
    ...(children.length > 0 ? { children: children.map((child) => toLsp(document, child)) } : {}),
  };
}

const kinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  file: SymbolKind.File,
  group: SymbolKind.Namespace,
  rule: SymbolKind.Variable,
  alert: SymbolKind.Event,
  job: SymbolKind.Class,
  object: SymbolKind.Object,
  field: SymbolKind.Field,
  list: SymbolKind.Array,
  query: SymbolKind.Function,
  heading: SymbolKind.String,
};
