import { mayNameMetric } from '../lexer/kinds.ts';
import type { Lexer } from '../lexer/lexer.ts';
import type { Expression } from '../tree.ts';
import { describeToken } from './describe.ts';
import type { ReadOnly } from './parse.ts';
import { parseBraces, parseNamedSelector } from './selector.ts';
import { advance, arrive, nameHere, type ParseState, report, startParsing } from './state.ts';

/** The description of a series in rule tests: `series` of one that is given, `labels` of one that is expected, which may be empty. */
export type SeriesDialect = 'series' | 'labels';

/** Whether a text of the dialect describes a series: it is read like a selector, but selects nothing. */
export function isSeriesDialect(dialect: string | undefined): dialect is SeriesDialect {
  return dialect === 'series' || dialect === 'labels';
}

/** Reads `up{job="x"}`; the faults are those of Prometheus's parser for series descriptions and metrics. */
export function readSeries(lexer: Lexer, dialect: SeriesDialect): ReadOnly {
  const state = startParsing(lexer, false, 'label set');
  const { start } = lexer;
  arrive(state, { kind: 'operand' });
  const root = parseSeries(state);
  arrive(state, { kind: 'matcher-next', selector: root.kind === 'vector' ? root : { matchers: [] } });
  if (lexer.kind !== 'eof') {
    report(state, lexer.span, faultBehind(lexer, dialect));
  }
  return { expression: { span: { start, end: Math.max(start, state.previousEnd) }, root, errors: state.faults }, stop: state.stop };
}

function parseSeries(state: ParseState): Expression {
  const { lexer } = state;
  if (mayNameMetric(lexer.kind)) {
    const name = nameHere(state);
    advance(state);
    return parseNamedSelector(state, name);
  }
  return lexer.kind === '{' ? parseBraces(state) : { kind: 'missing', type: 'none', span: { start: lexer.start, end: lexer.start } };
}

/** Behind the series its values are read, in which only few characters may stand. */
function faultBehind(lexer: Lexer, dialect: SeriesDialect): string {
  if (dialect === 'labels') {
    return lexer.fault?.message ?? `unexpected ${describeToken(lexer)}`;
  }
  const first = lexer.text.charAt(lexer.start);
  if (/[\w.+-]/.test(first)) {
    const expected = lexer.kind === 'identifier' ? ', expected number or "stale"' : '';
    return `unexpected ${describeToken(lexer)} in series values${expected}`;
  }
  return `unexpected character in series sequence: '${first}'`;
}
