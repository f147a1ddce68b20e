import { flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { goQuoted } from '../parse/token.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { helpOf } from './help.ts';

/** `template` in a rule with a name that its text does not define: Prometheus reads no other templates for it. */
export const undefinedTemplate: Check<TemplateModel> = {
  code: 'undefined-template',
  severity: 'warning',
  help: helpOf.go,
  looksOutside: true,
  *run({ dialect, actions }, environment) {
    // vmalert reads templates from files, and so does Alertmanager.
    if (dialect === 'notification' || flavourOf(environment) === 'victoriametrics') {
      return;
    }
    const defined = new Set(actions.flatMap(({ keyword, name }) => (name && keyword !== 'template' ? [name.text] : [])));
    for (const { keyword, name } of actions) {
      if (keyword === 'template' && name && !defined.has(name.text)) {
        yield { span: name.span, message: `template ${goQuoted(name.text)} not defined — ${t('define it in the same text')}` };
      }
    }
  },
};
