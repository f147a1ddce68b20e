import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { faultsFor } from '../flavour-faults.ts';
import type { Fault, ParsedExpression, PromqlModel } from '../model.ts';
import { evaluatingEnvironment } from '../model-flavour.ts';
import { repairOf } from '../repairs/repair.ts';
import { syntaxRepairs } from '../repairs/syntax-repairs.ts';
import { stringInsides } from '../string-insides.ts';

/** What Prometheus's parser refuses, in its words and at its place; of another flavour only what that one refuses too. */
export const promqlSyntax: Check<PromqlModel> = {
  code: 'promql-syntax',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/',
  looksOutside: true,
  *run(model, environment) {
    const evaluating = evaluatingEnvironment(model, environment);
    for (const expression of model.expressions) {
      for (const [index, fault] of faultsFor(evaluating, model, expression).entries()) {
        // Of many faults the first is the one that counts: reading the text again for each would take too long.
        const immaterial = index === 0 ? stringInsides(model, { start: expression.span.start, end: fault.span.start }) : [];
        yield { ...problem(model, expression, fault), immaterial };
      }
    }
  },
};

function problem(model: PromqlModel, expression: ParsedExpression, fault: Fault): Problem {
  const { advice, fixes } = repairOf(syntaxRepairs, { model, expression, fault });
  const message = advice === undefined ? fault.message : `${fault.message} — ${advice}`;
  return { span: fault.span, message, evidence: evidenceOf(expression, fault), fixes };
}

/** Up to the fault everything counts: with a hole before it the text may be right once the hole is filled. */
function evidenceOf({ span }: ParsedExpression, fault: Fault): Problem['span'] {
  return { start: Math.min(span.start, fault.span.start), end: Math.max(fault.span.start, fault.span.end) };
}
