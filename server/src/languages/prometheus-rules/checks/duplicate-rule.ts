import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { type PlacedDigest, placedDigests, placeOfRule } from '../digest.ts';

/** The same rule twice does its work twice and, for a recording rule, fails to store the second result. */
export const duplicateRule: TypeCheck = {
  code: 'duplicate-rule',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/',
  type: 'RuleGroups',
  *run(file) {
    const first = new Map<string, PlacedDigest>();
    for (const placed of placedDigests(file)) {
      const earlier = first.get(placed.digest.print);
      if (earlier) {
        const related = [{ at: placeOfRule(earlier), message: t('The same rule') }];
        const message =
          earlier.group === placed.group
            ? t('This rule stands in the group twice — remove one of them')
            : t('This rule stands in another group too — remove one of them');
        yield { span: placeOfRule(placed), message, related };
      } else {
        first.set(placed.digest.print, placed);
      }
    }
  },
};
