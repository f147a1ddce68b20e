import { itemsOf, mappingOf } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { scalarText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';

/** Targets that stand twice in groups of equal labels: Prometheus scrapes each of them once. */
export function* duplicateTargets(groups: readonly YamlMapping[]): Generator<Problem> {
  const first = new Map<string, Span>();
  for (const group of groups) {
    const labels = labelsKey(group);
    for (const target of itemsOf(group, 'targets')) {
      const value = target.kind === 'scalar' && !target.placeholder ? target.value : '';
      const key = `${labels}\n${value}`;
      const earlier = first.get(key);
      if (value !== '' && earlier && earlier.start !== target.span.start) {
        const message = t('`{0}` is a target already, with the same labels: it is scraped once — remove it', value);
        yield { span: target.span, message, related: [{ at: earlier, message: t('`{0}` is first set here', value) }] };
      }
      first.set(key, earlier ?? target.span);
    }
  }
}

function labelsKey(group: YamlMapping): string {
  const pairs = mappingOf(group, 'labels')?.pairs ?? [];
  return JSON.stringify(pairs.map(({ key, value }) => [scalarText(key), scalarText(value)]).sort());
}
