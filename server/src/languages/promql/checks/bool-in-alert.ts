import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { boolComparisons, filteringIn } from '../conditions/filtering.ts';
import type { PromqlModel } from '../model.ts';
import { validExpressions } from '../valid-expressions.ts';

/** A comparison with `bool` that should decide whether an alert fires: it yields 0 or 1, and an alert fires for both. */
export const boolInAlert: Check<PromqlModel> = {
  code: 'bool-in-alert',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/operators/#comparison-binary-operators',
  *run(model) {
    for (const { root } of model.dialect === 'alert' ? validExpressions(model) : []) {
      const filters = filteringIn(root);
      for (const { bool, operatorSpan, left, right, span } of boolComparisons(root)) {
        if (bool !== undefined && !filters(left) && !filters(right)) {
          yield {
            span: bool,
            evidence: span,
            message: t('With `bool` the result is 0 or 1, and the alert fires for both — remove `bool`'),
            fixes: [{ title: t('Remove `{0}`', 'bool'), edits: [{ at: { start: operatorSpan.end, end: bool.end }, text: '' }] }],
          };
        }
      }
    }
  },
};
