import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import type { NamedPlace } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import { intervalReferences, type References, receiverReferences } from './references.ts';
import { configsOf } from './routes.ts';

/** The receivers and time intervals, where they are defined and where routes name them. */
export function* alertmanagerNames({ text, ...model }: YamlModel): Generator<NamedPlace> {
  for (const config of configsOf({ text, ...model })) {
    yield* placesOf(text, receiverReferences(config), 'receiver');
    yield* placesOf(text, intervalReferences(config), 'time-interval');
  }
}

function* placesOf(text: string, { definitions, uses }: References, kind: NamedPlace['kind']): Generator<NamedPlace> {
  for (const scalar of definitions) {
    yield placeOf(text, scalar, kind, 'definition');
  }
  for (const scalar of uses) {
    yield placeOf(text, scalar, kind, 'use');
  }
}

function placeOf(text: string, scalar: YamlScalar, kind: NamedPlace['kind'], role: NamedPlace['role']): NamedPlace {
  const embedding = embedScalar(text, scalar, {});
  const whole = { start: 0, end: scalar.value.length };
  const span = toHostSpan(embedding.segments, whole) ?? scalar.span;
  return { kind, name: scalar.value, role, span, write: (other) => embedding.write?.(whole, other) };
}
