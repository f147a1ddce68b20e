import { isOf, type Join } from '#core/join.ts';
import { t } from '#core/l10n.ts';
import { alertTemplate, percentages } from '#languages/alert-template/index.ts';
import { isTimesHundred, promql } from '#languages/promql/index.ts';

/** `humanizePercentage` of a value that the rule's expression has multiplied by 100 already. */
export const percentageTwice: Join = {
  code: 'percentage-twice',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/template_reference/#numbers',
  *run(pieces) {
    const expression = pieces.find((piece) => isOf(piece, promql));
    const templates = pieces.filter((piece) => isOf(piece, alertTemplate));
    if (!expression || templates.length === 0 || !isTimesHundred(expression.model)) {
      return;
    }
    for (const piece of templates) {
      for (const span of percentages(piece.model)) {
        const message = t(
          'The expression multiplies by 100 already, and `humanizePercentage` does so again: write the value with `printf`',
        );
        const written = 'printf "%.2f%%"';
        const problem = { span, message, fixes: [{ title: t('Change to `{0}`', written), edits: [{ at: span, text: written }] }] };
        yield { piece, problem, restsOn: [expression] };
      }
    }
  },
};
