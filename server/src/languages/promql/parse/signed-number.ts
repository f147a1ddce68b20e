import { parseDuration, parseNumber } from './literals.ts';
import { advance, isVariable, type ParseState, report } from './state.ts';

/**
 * Reads a number, or a duration in seconds, with its sign: undefined where none stands here, `unknown` where one does that
 * Prometheus cannot read, which is reported, or a variable.
 */
export function readSignedNumber(state: ParseState): number | 'unknown' | undefined {
  const { lexer } = state;
  const sign = lexer.kind === '-' ? -1 : 1;
  if (lexer.kind === '+' || lexer.kind === '-') {
    advance(state);
  }
  if (isVariable(state)) {
    advance(state);
    return 'unknown';
  }
  if (lexer.kind !== 'number' && lexer.kind !== 'duration') {
    return undefined;
  }
  const { span } = lexer;
  const parsed = lexer.kind === 'number' ? parseNumber(lexer.value) : parseDuration(lexer.value);
  advance(state);
  if ('message' in parsed) {
    report(state, span, parsed.message);
    return 'unknown';
  }
  return sign * parsed.value;
}
