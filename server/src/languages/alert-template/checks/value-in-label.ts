import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { dataPath } from '../data-path.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { everyOperand, type OperandPlace } from '../walk.ts';
import { helpOf } from './help.ts';

/** The value of an alert in its labels, which are what it is known by. */
export const valueInLabel: Check<TemplateModel> = {
  code: 'value-in-label',
  severity: 'warning',
  help: helpOf.alertingRules,
  *run(model) {
    for (const place of model.dialect === 'label' ? everyOperand(model) : []) {
      if (isWritten(place) && dataPath(model.dialect, place.action, place.operand)?.field === 'Value') {
        const message = t(
          'The value differs from one evaluation to the next, and labels are what an alert is known by: each evaluation makes a new alert, and `for` never ends. Write it in an annotation',
        );
        yield { span: place.operand.span, message };
      }
    }
  },
};

/** What is compared or looked at by a condition has few outcomes. */
function isWritten({ action, command, outer }: OperandPlace): boolean {
  const tests = [command, outer].some((one) => one?.operands[0]?.kind === 'function' && tested.has(one.operands[0].name.text));
  return !tests && action.keyword === undefined && action.pipeline?.declares.length === 0;
}

const tested: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'and', 'or', 'not', 'match', 'len']);
