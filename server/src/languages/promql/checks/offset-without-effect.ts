import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { PromqlModel } from '../model.ts';
import { validPlaces } from '../valid-expressions.ts';

/** `offset 0s`, which looks at the same time as without it. */
export const offsetWithoutEffect: Check<PromqlModel> = {
  code: 'offset-without-effect',
  severity: 'hint',
  help: 'https://prometheus.io/docs/prometheus/latest/querying/basics/#offset-modifier',
  *run(model) {
    for (const { node } of validPlaces(model)) {
      for (const modifier of 'modifiers' in node ? node.modifiers : []) {
        if (modifier.kind === 'offset' && modifier.duration.literal?.seconds === 0) {
          const { start, end } = modifier.span;
          const blanks = /\s*$/.exec(model.text.slice(0, start))?.[0].length ?? 0;
          yield {
            span: modifier.span,
            message: t('An offset of zero changes nothing: remove it'),
            tag: 'unnecessary',
            fixes: [{ title: t('Remove the offset'), edits: [{ at: { start: start - blanks, end }, text: '' }] }],
          };
        }
      }
    }
  },
};
