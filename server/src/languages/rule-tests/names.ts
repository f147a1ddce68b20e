import { fieldValue, mappingsOf } from '#base/schema/read.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { NamedPlace } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import { testsOf } from './tests.ts';

/** The alerts that the tests look at; their metrics are named in the pieces of PromQL. */
export function* ruleTestNames(model: YamlModel): Generator<NamedPlace> {
  for (const test of testsOf(model).flatMap((group) => mappingsOf(group, 'alert_rule_test'))) {
    const scalar = fieldValue(test, 'alertname');
    if (scalar?.kind === 'scalar' && scalar.value.trim() !== '') {
      const embedding = embedScalar(model.text, scalar, {});
      const whole = { start: 0, end: scalar.value.trimEnd().length };
      const span = toHostSpan(embedding.segments, whole) ?? scalar.span;
      yield { kind: 'alert', name: scalar.value.trim(), role: 'use', span, write: (other) => embedding.write?.(whole, other) };
    }
  }
}
