import { fieldValue, firstKeySpan, isSet, isTrue, keySpan, mappingOf, removeField } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import { t } from '#core/l10n.ts';

/** The root route takes every alert, at any time, and must know where to send it. */
export const rootRoute: TypeCheck = {
  code: 'root-route',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#route',
  type: 'Config',
  *run(config, { text }) {
    const route = mappingOf(config, 'route');
    if (!route) {
      if (config.pairs.length >= fewest && !fieldValue(config, 'route') && !isUnfinished(config)) {
        const message = `no route provided in config — ${t('add `route` with a `receiver`')}`;
        yield { span: firstKeySpan(config), message, evidence: config.span };
      }
      return;
    }
    if (!isSet(route, 'receiver') && !isUnfinished(route)) {
      const message = `root route must specify a default receiver — ${t('add `receiver`')}`;
      yield { span: keySpan(config, 'route'), message, evidence: route.span };
    }
    for (const [name, said] of forbidden) {
      const value = fieldValue(route, name);
      const isEmpty = value === undefined || (value.kind === 'sequence' && value.items.length === 0);
      if (!isEmpty && !(value.kind === 'mapping' && value.pairs.length === 0)) {
        const message = `root route must not have any ${said} — ${t('move `{0}` to a route under `routes`', name)}`;
        yield { span: keySpan(route, name), message };
      }
    }
    if (isTrue(route, 'continue')) {
      const fixes = removeField(text, route, 'continue', t('Remove `{0}`', 'continue'));
      yield { span: keySpan(route, 'continue'), message: `cannot have continue in root route — ${t('remove `{0}`', 'continue')}`, fixes };
    }
  },
};

/** A lesson shows a section or two: with more of them, a text is a whole file. */
const fewest = 3;

const forbidden = [
  ['match', 'matchers'],
  ['match_re', 'matchers'],
  ['matchers', 'matchers'],
  ['mute_time_intervals', 'mute time intervals'],
  ['active_time_intervals', 'active time intervals'],
] as const;
