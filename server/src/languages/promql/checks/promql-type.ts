import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { ParsedExpression, PromqlModel } from '../model.ts';
import { flavourFor } from '../model-flavour.ts';
import { repairOf } from '../repairs/repair.ts';
import { typeRepairs } from '../repairs/type-repairs.ts';
import { stringInsides } from '../string-insides.ts';
import { syntaxFaults } from '../syntax-faults.ts';
import { type TypeFault, typeFaults } from '../types/check-types.ts';

/** Types, arguments and modifiers that do not fit together. Said, as by Prometheus, only where the syntax is right. MetricsQL converts types. */
export const promqlType: Check<PromqlModel> = {
  code: 'promql-type',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#expression-language-data-types',
  looksOutside: true,
  *run(model, environment) {
    if (flavourFor(model, environment) === 'victoriametrics') {
      return;
    }
    for (const expression of model.expressions) {
      if (syntaxFaults(expression).length === 0) {
        const faults = typeFaults(model.text, expression.root);
        const immaterial = faults.length > 0 ? stringInsides(model, expression.span) : [];
        for (const fault of faults) {
          // What an argument is does not hang on what its strings say; what a selector selects does.
          yield { ...problem(model, expression, fault), immaterial: fault.parent ? immaterial : [] };
        }
      }
    }
  },
};

function problem(model: PromqlModel, expression: ParsedExpression, fault: TypeFault): Problem {
  const { advice, fixes } = repairOf(typeRepairs, { model, expression, fault });
  const message = advice === undefined ? fault.message : `${fault.message} — ${advice}`;
  return { span: fault.span, message, evidence: fault.parent?.span ?? fault.node.span, fixes };
}
