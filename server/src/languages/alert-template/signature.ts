import type { Signature } from '#core/language.ts';
import { programOf } from './data/program.ts';
import { describeFunction, signatureOf } from './describe.ts';
import type { Token } from './parse/token.ts';
import type { TemplateModel } from './parse/tree.ts';
import { tokensBefore } from './tokens-before.ts';

/** The function whose argument stands at `offset`. */
export function signature({ text, dialect }: TemplateModel, offset: number): Signature | undefined {
  const call = callAt(tokensBefore(text, offset) ?? [], offset);
  const entry = call?.name && programOf(dialect, 'victoriametrics').functions.get(call.name);
  if (!call || !entry) {
    return undefined;
  }
  const { label, parameters } = signatureOf(entry);
  const active = entry.variadic ? Math.min(call.arguments, parameters.length - 1) : call.arguments;
  return { label, parameters, active, documentation: describeFunction(entry) };
}

/** A command that is being typed: its function, and how many arguments are complete. */
interface OpenCall {
  readonly name?: string;
  readonly arguments: number;
}

const nothing: OpenCall = { arguments: 0 };

/** Undefined right behind the name, where that itself is still being typed. */
function callAt(tokens: readonly Token[], offset: number): OpenCall | undefined {
  const open: OpenCall[] = [];
  let current = nothing;
  for (const [index, token] of tokens.entries()) {
    const isLast = token.span.end >= offset;
    if (token.kind === 'leftParenthesis') {
      open.push(current);
      current = nothing;
    } else if (token.kind === 'rightParenthesis') {
      current = withArgument(open.pop() ?? nothing);
    } else if (resets.has(token.kind)) {
      current = nothing;
    } else if (words.has(token.kind)) {
      if (isLast) {
        break;
      }
      const isFirst = current.name === undefined && current.arguments === 0;
      const joins = token.kind === 'field' && words.has(tokens[index - 1]?.kind ?? 'end');
      current = isFirst && token.kind === 'identifier' ? { name: token.text, arguments: 0 } : joins ? current : withArgument(current);
    }
  }
  return tokens.at(-1)?.kind === 'identifier' && current.name === undefined ? undefined : current;
}

function withArgument(call: OpenCall): OpenCall {
  return { ...call, arguments: call.arguments + 1 };
}

const resets: ReadonlySet<Token['kind']> = new Set(['pipe', 'declare', 'assign', 'leftDelimiter', 'keyword']);
const words: ReadonlySet<Token['kind']> = new Set([
  'identifier',
  'variable',
  'field',
  'dot',
  'string',
  'rawString',
  'character',
  'number',
  'bool',
  'nil',
]);
