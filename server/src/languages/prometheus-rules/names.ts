import { fieldValue } from '#base/schema/read.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { NamedPlace } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import { rulesOf } from './facts.ts';

/** The metrics that the rules record, and their alerts. */
export function* ruleNames({ text, ...model }: YamlModel): Generator<NamedPlace> {
  for (const rule of rulesOf({ text, ...model })) {
    for (const [field, kind] of [
      ['record', 'metric'],
      ['alert', 'alert'],
    ] as const) {
      const scalar = fieldValue(rule, field);
      if (scalar?.kind === 'scalar' && scalar.value.trim() !== '') {
        const embedding = embedScalar(text, scalar, {});
        const whole = { start: 0, end: scalar.value.trimEnd().length };
        const span = toHostSpan(embedding.segments, whole) ?? scalar.span;
        yield { kind, name: scalar.value.trim(), role: 'definition', span, write: (other) => embedding.write?.(whole, other) };
      }
    }
  }
}
