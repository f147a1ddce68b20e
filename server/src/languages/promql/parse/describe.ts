import { byteLength, quoteString } from '../lexer/go-quote.ts';
import { isKeywordKind, isOperatorKind } from '../lexer/kinds.ts';
import type { Lexer } from '../lexer/lexer.ts';

const described: Readonly<Record<string, string>> = {
  identifier: 'identifier',
  metric: 'metric identifier',
  string: 'string',
  number: 'number',
  duration: 'duration',
};

/** The current token as Prometheus names it in `unexpected …`. */
export function describeToken({ kind, value }: Lexer): string {
  if (kind === 'eof') {
    return 'end of input';
  }
  if (isOperatorKind(kind)) {
    return `<op:${value}>`;
  }
  if (kind === 'aggregator') {
    return `<aggr:${value}>`;
  }
  if (isKeywordKind(kind)) {
    return `<${value}>`;
  }
  const name = described[kind];
  const quoted = kind === 'identifier' || kind === 'metric' ? quoteString(value) : shortened(value);
  return name === undefined ? quoted : `${name} ${quoted}`;
}

function shortened(value: string): string {
  return byteLength(value) > 10 ? `${quoteString([...value].slice(0, 10).join(''))}...` : quoteString(value);
}
