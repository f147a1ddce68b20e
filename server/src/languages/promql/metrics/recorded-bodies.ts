import type { Environment, Fact } from '#core/environment.ts';
import { parsePromql } from '../parse/parse.ts';
import type { Expression } from '../tree.ts';
import { withoutParentheses } from '../walk.ts';

/** A recording rule of the workspace with its expression, without the parentheses around it. */
export interface RecordedBody {
  readonly fact: Fact;
  readonly root: Expression;
}

/** The bodies of the recording rules of a name; rules whose expression is broken or not known are left out. */
export function recordedBodies(name: string, { facts }: Environment): readonly RecordedBody[] {
  return facts.named('recording-rule', name).flatMap((fact) => bodyOf(fact) ?? []);
}

function bodyOf(fact: Fact): RecordedBody | undefined {
  const [expression] = fact.detail?.expr === undefined ? [] : parsePromql(fact.detail.expr, 'record').expressions;
  const isSound = expression !== undefined && expression.errors.length === 0;
  return isSound ? { fact, root: withoutParentheses(expression.root) } : undefined;
}
