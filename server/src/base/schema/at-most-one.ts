import { isSet, keySpan } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Says `said`, in Prometheus's words, where more than one of the fields holds something: at the second of them as they are written. */
export function* atMostOne(mapping: YamlMapping, names: readonly string[], said: string): Generator<Problem> {
  const present = names.filter((name) => isSet(mapping, name)).sort((a, b) => keySpan(mapping, a).start - keySpan(mapping, b).start);
  const [first, second] = present;
  if (first !== undefined && second !== undefined) {
    const related = [{ at: keySpan(mapping, first), message: t('`{0}` is set here', first) }];
    yield { span: keySpan(mapping, second), message: `${said} — ${t('remove all but one')}`, related };
  }
}
