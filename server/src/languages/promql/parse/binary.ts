import type { Fill } from '../tree.ts';
import type { BinaryModifiers } from './frames.ts';
import { parseGrouping } from './grouping.ts';
import { parseDuration, parseNumber } from './literals.ts';
import { advance, arrive, contextOf, type ParseState, report, unexpected } from './state.ts';

const none: BinaryModifiers = { fills: [] };

/** Reads `bool`, `on (…)`, `group_left (…)` and `fill(…)` after a binary operator, each where written. */
export function parseBinaryModifiers(state: ParseState): BinaryModifiers {
  const { lexer } = state;
  if (!begins.has(lexer.kind)) {
    return none;
  }
  const bool = lexer.kind === 'bool' ? lexer.span : undefined;
  if (bool !== undefined) {
    advance(state);
  }
  const matching = lexer.kind === 'on' || lexer.kind === 'ignoring' ? parseGrouping(state, lexer.kind, false) : undefined;
  const canGroup = matching !== undefined && (lexer.kind === 'group_left' || lexer.kind === 'group_right');
  const group = canGroup ? parseGrouping(state, lexer.kind === 'group_left' ? 'group_left' : 'group_right', true) : undefined;
  return {
    ...(bool === undefined ? {} : { bool }),
    ...(matching === undefined ? {} : { matching }),
    ...(group === undefined ? {} : { group }),
    fills: parseFills(state),
  };
}

const begins: ReadonlySet<string> = new Set(['bool', 'on', 'ignoring', 'fill', 'fill_left', 'fill_right']);

function parseFills(state: ParseState): readonly Fill[] {
  const fills: Fill[] = [];
  for (let { kind } = state.lexer; kind === 'fill' || kind === 'fill_left' || kind === 'fill_right'; kind = state.lexer.kind) {
    if (fills.some(({ keyword }) => keyword === kind || keyword === 'fill' || kind === 'fill')) {
      unexpected(state, contextOf(state));
    }
    fills.push(parseFill(state, kind));
  }
  return fills;
}

function parseFill(state: ParseState, keyword: Fill['keyword']): Fill {
  const { lexer } = state;
  const { start } = lexer;
  advance(state);
  advance(state);
  arrive(state, { kind: 'fill' });
  const value = readFillValue(state);
  if (value === undefined) {
    unexpected(state, contextOf(state));
  }
  if (lexer.kind === ')') {
    advance(state);
  } else {
    unexpected(state, contextOf(state));
  }
  return { keyword, span: { start, end: state.previousEnd }, value: value ?? Number.NaN };
}

function readFillValue(state: ParseState): number | undefined {
  const { lexer } = state;
  const sign = lexer.kind === '-' ? -1 : 1;
  if (lexer.kind === '+' || lexer.kind === '-') {
    advance(state);
  }
  if (lexer.kind !== 'number' && lexer.kind !== 'duration') {
    return undefined;
  }
  const { span } = lexer;
  const parsed = lexer.kind === 'number' ? parseNumber(lexer.value) : parseDuration(lexer.value);
  advance(state);
  if ('message' in parsed) {
    report(state, span, parsed.message);
    return Number.NaN;
  }
  return sign * parsed.value;
}
