import { fieldValue } from '#base/schema/read.ts';
import { nameInScalar } from '#base/yaml/name-in-scalar.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { NamedPlace } from '#core/language.ts';
import { rulesOf } from './facts.ts';

/** The metrics that the rules record, and their alerts. */
export function* ruleNames(model: YamlModel): Generator<NamedPlace> {
  for (const rule of rulesOf(model)) {
    for (const [field, kind] of [
      ['record', 'metric'],
      ['alert', 'alert'],
    ] as const) {
      const scalar = fieldValue(rule, field);
      if (scalar?.kind === 'scalar' && scalar.value.trim() !== '') {
        yield nameInScalar(model.text, scalar, { kind, role: 'definition' });
      }
    }
  }
}
