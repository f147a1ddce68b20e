import { nearNames } from '#base/schema/near.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { serverOfFlavour } from '#core/server-version.ts';
import { type LabelUse, labelUses } from '../label-uses.ts';
import type { TemplateModel } from '../parse/tree.ts';
import { helpOf } from './help.ts';

/** `$externalLabels.x` where the configuration of the connected Prometheus has no such label. */
export const templateExternalLabel: Check<TemplateModel> = {
  code: 'template-external-label',
  severity: 'warning',
  help: helpOf.alertingRules,
  looksOutside: true,
  *run(model, environment) {
    const external = model.dialect === 'notification' ? undefined : serverOfFlavour(environment)?.externalLabels;
    const names = external?.map(({ name }) => name);
    for (const use of names ? labelUses(model, 'ExternalLabels') : []) {
      if (names && !names.includes(use.label)) {
        yield problemOf(use, names);
      }
    }
  },
};

function problemOf({ label, span, name }: LabelUse, names: readonly string[]): Problem {
  const said = t('The connected Prometheus has no external label `{0}`, so that this is empty', label);
  const [near] = nearNames(label, names);
  if (near === undefined) {
    return { span, message: `${said}: ${t('add it to `external_labels` of its configuration, or leave it out here')}` };
  }
  const fixes = [{ title: t('Change to `{0}`', near), edits: [{ at: name, text: near }] }];
  return { span, message: `${said}: ${t('did you mean `{0}`?', near)}`, fixes };
}
