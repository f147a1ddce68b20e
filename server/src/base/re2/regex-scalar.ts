import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { regexFault } from './regex-fault.ts';

/** A pattern of Prometheus: RE2, anchored at both ends. In a module of its own since the compiler is large. */
export const regexScalar: ScalarType = {
  description: 'an RE2 pattern, which has to match the whole value',
  validate: ({ value }) => {
    const fault = /\$\{[A-Z_]+\}|\{\{.*\}\}/.test(value) ? undefined : regexFault(value);
    return fault && `${fault.message} — ${t('correct the pattern; Prometheus reads RE2, without lookahead and backreferences')}`;
  },
};
