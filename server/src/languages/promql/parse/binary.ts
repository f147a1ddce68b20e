import type { Fill } from '../tree.ts';
import type { BinaryModifiers } from './frames.ts';
import { parseGrouping } from './grouping.ts';
import { readSignedNumber } from './signed-number.ts';
import { advance, arrive, contextOf, type ParseState, unexpected } from './state.ts';

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
      // Another one is read as the right side: a metric of that name.
      return fills;
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
  const value = readSignedNumber(state);
  if (value === undefined) {
    unexpected(state, contextOf(state));
  }
  if (lexer.kind === ')') {
    advance(state);
  } else {
    unexpected(state, contextOf(state));
  }
  return { keyword, span: { start, end: state.previousEnd }, value: typeof value === 'number' ? value : Number.NaN };
}
