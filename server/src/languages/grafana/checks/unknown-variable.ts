import { variablesIn, type WrittenVariable } from '#base/grafana-variables/variables.ts';
import { itemsNamed, textNamed } from '#base/json/walk.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { GrafanaModel } from '../model.ts';

/**
 * A variable in a query that the dashboard does not define. Nothing is said of a piece of a dashboard, which defines none at all, and
 * of what looks like the variable of a shell: that is filled in before Grafana reads the file.
 */
export const unknownVariable: Check<GrafanaModel> = {
  code: 'unknown-variable',
  severity: 'information',
  help: 'https://grafana.com/docs/grafana/latest/dashboards/variables/',
  *run(model) {
    const { source, root, queries, variables } = model;
    const known = new Set(variables.map(({ name }) => name));
    for (const input of itemsNamed(source, root, '__inputs')) {
      known.add(textNamed(source, input, 'name') ?? '');
    }
    for (const { string } of variables.length > 0 ? queries : []) {
      const value = source.valueOf(string);
      const unknown = variablesIn(value).filter(({ name }) => !known.has(name) && !isFilledElsewhere(name) && !namesGroup(value, name));
      for (const written of unknown) {
        const span = toHostSpan(source.embed(string, { languageId: 'text' }).segments, written.span);
        yield* span ? [{ span, message: messageOf(written) }] : [];
      }
    }
  },
};

function messageOf({ name }: WrittenVariable): string {
  return t('This dashboard defines no variable `${0}`, so Grafana asks for it as it is written — define it, or correct the name', name);
}

/** Grafana's own, and those of shells and Terraform. */
function isFilledElsewhere(name: string): boolean {
  return name.startsWith('__') || /^[A-Z][A-Z\d_]*$/.test(name);
}

/** `label_replace` writes the groups of its pattern in the same way. */
function namesGroup(expression: string, name: string): boolean {
  return expression.includes(`?P<${name}>`) || expression.includes(`?<${name}>`);
}
