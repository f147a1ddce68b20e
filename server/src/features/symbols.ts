import { type DocumentSymbol as LspSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol } from '#core/language.ts';
import { type Region, regionIn, toFileSpan } from '#core/region.ts';
import { toHostOffset } from '#core/segment.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { contains, type Span } from '#core/span.ts';
import { rangeOf } from './positions.ts';

/** The outline of a file: each region's symbols, those of embedded text below the symbol that holds it. */
export function symbolsOf(snapshot: Snapshot, document: TextDocument): LspSymbol[] {
  return snapshot.root ? fileSymbols(snapshot.root, document.getText()).map((symbol) => toLsp(document, symbol)) : [];
}

interface FileSymbol {
  readonly symbol: DocumentSymbol;
  readonly name: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: FileSymbol[];
}

function fileSymbols(region: Region, file: string): FileSymbol[] {
  const own = (region.language.symbols?.(region.model) ?? []).flatMap((symbol) => toFile(region, symbol, file));
  for (const child of region.children) {
    holderOf(own, child.span.start).push(...fileSymbols(child, file));
  }
  for (const block of region.blocks) {
    for (const [index, { language, model }] of block.readings.entries()) {
      const child = language.symbols?.(model).length ? regionIn(region, block, index) : undefined;
      if (child) {
        holderOf(own, child.span.start).push(...fileSymbols(child, file));
      }
    }
  }
  return own;
}

function toFile(region: Region, symbol: DocumentSymbol, file: string): FileSymbol[] {
  const span = spanInFile(region, symbol.span) ?? region.span;
  const written = spanInFile(region, symbol.selection);
  const selection = written ?? { start: span.start, end: span.start };
  const children = (symbol.children ?? []).flatMap((child) => toFile(region, child, file));
  const name = written ? writtenName(symbol, region.text, file.slice(written.start, written.end)) : symbol.name;
  return contains(span, selection) ? [{ symbol, name, span, selection, children }] : children;
}

/** Where a symbol stands in the file. What lies between its ends may have no place there: a symbol claims nothing of that. */
function spanInFile(region: Region, span: Span): Span | undefined {
  const start = toHostOffset(region.segments, span.start, 'after');
  const end = toHostOffset(region.segments, span.end, 'before');
  return start === undefined || end === undefined ? toFileSpan(region, span) : { start, end: Math.max(start, end) };
}

/** A template takes its actions out at equal length: in a name the action is shown, not what stands in for it. */
function writtenName({ name, selection }: DocumentSymbol, text: string, written: string): string {
  const read = text.slice(selection.start, selection.end);
  return read.length === written.length ? name.replace(withoutQuotes(read), () => withoutQuotes(written)) : name;
}

function withoutQuotes(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** By where a piece begins: it may reach over blank lines behind the symbol that holds it. */
function holderOf(symbols: FileSymbol[], start: number): FileSymbol[] {
  const holder = symbols.find(({ span }) => contains(span, { start, end: start }));
  return holder ? holderOf(holder.children, start) : symbols;
}

function toLsp(document: TextDocument, { symbol, name, span, selection, children }: FileSymbol): LspSymbol {
  return {
    name: name || '—',
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
