import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Token, TokenKind } from '#core/language.ts';
import type { Region } from '#core/region.ts';
import type { Pacer } from '#core/scheduler.ts';
import type { Segment } from '#core/segment.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import type { Span } from '#core/span.ts';

const kinds: readonly TokenKind[] = ['function', 'keyword', 'operator', 'number', 'string', 'variable', 'property', 'comment'];

/** The token types by the numbers that `semanticTokensOf` uses. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...kinds], tokenModifiers: [] };

/**
 * The coloured words of a file; pauses and can be cancelled between regions. Null where the file is not ours, so that another
 * server may colour it.
 */
export async function semanticTokensOf(snapshot: Snapshot, pacer: Pacer): Promise<SemanticTokens | null> {
  if (!snapshot.root) {
    return null;
  }
  const pieces: Piece[] = [];
  for (const region of regionsOf(snapshot, ({ tokens }) => tokens !== undefined)) {
    addPieces(pieces, snapshot.text, region);
    const rest = pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return { data: await encode(snapshot.text, inOrder(pieces), pacer) };
}

/** A token or part of one on a single line, in the offsets of the file. */
interface Piece extends Span {
  readonly kind: TokenKind;
}

/** What of the region's tokens stands in the file: a token is cut where a segment ends, and left out in holes. */
function addPieces(pieces: Piece[], text: string, region: Region): void {
  const { segments } = region;
  let first = 0;
  for (const token of region.language.tokens?.(region.model) ?? []) {
    while (first < segments.length - 1 && endOf(segments[first]) <= token.span.start) {
      first++;
    }
    for (let index = first; (segments[index]?.embedded ?? token.span.end) < token.span.end; index++) {
      addPiece(pieces, text, token, segments[index]);
    }
  }
}

function addPiece(pieces: Piece[], text: string, { span, kind }: Token, segment: Segment | undefined): void {
  const from = Math.max(span.start, segment?.embedded ?? span.end);
  const to = Math.min(span.end, endOf(segment));
  if (segment && from < to) {
    const by = segment.host - segment.embedded;
    addLines(pieces, text, { start: from + by, end: to + by, kind });
  }
}

function endOf(segment: Segment | undefined): number {
  return segment ? segment.embedded + segment.length : 0;
}

/** LSP knows tokens on one line only. */
function addLines(pieces: Piece[], text: string, piece: Piece): void {
  const mayBreak = piece.kind === 'string' || piece.kind === 'comment';
  const value = mayBreak ? text.slice(piece.start, piece.end) : '';
  if (!/[\r\n]/.test(value)) {
    pieces.push(piece);
    return;
  }
  for (const { index, 0: line } of value.matchAll(/[^\r\n]+/g)) {
    const start = piece.start + index;
    pieces.push({ ...piece, start, end: start + line.length });
  }
}

function inOrder(pieces: Piece[]): readonly Piece[] {
  const isSorted = pieces.every(({ start }, index) => start >= (pieces[index - 1]?.start ?? 0));
  return isSorted ? pieces : pieces.sort((a, b) => a.start - b.start);
}

/** Five numbers a token: lines and characters since the one before, length, type, no modifiers. */
async function encode(text: string, pieces: readonly Piece[], pacer: Pacer): Promise<number[]> {
  const data: number[] = [];
  let lineStart = 0;
  let last = 0;
  for (const { start, end, kind } of pieces) {
    let lines = 0;
    for (let next = nextLine(text, lineStart, start); next !== undefined; next = nextLine(text, lineStart, start)) {
      lines++;
      lineStart = next;
    }
    data.push(lines, start - Math.max(last, lineStart), end - start, kinds.indexOf(kind), 0);
    last = start;
    const rest = pacer.breathe();
    if (rest) {
      await rest;
    }
  }
  return data;
}

const lineBreak = /\r\n|\n|\r/g;

/** Where the line after the one at `from` begins, if not after `limit`. */
function nextLine(text: string, from: number, limit: number): number | undefined {
  lineBreak.lastIndex = from;
  const next = lineBreak.test(text) ? lineBreak.lastIndex : Number.POSITIVE_INFINITY;
  return next <= limit ? next : undefined;
}
