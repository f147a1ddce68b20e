import type { NamedPlace } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { embedScalar } from './embed-scalar.ts';
import type { YamlScalar } from './tree.ts';

/** A name that is a scalar's value, or a part of it (`at`, in the value), written in the scalar's style. */
export function nameInScalar(
  text: string,
  scalar: YamlScalar,
  { kind, role }: Pick<NamedPlace, 'kind' | 'role'>,
  at: Span = { start: 0, end: scalar.value.trimEnd().length },
): NamedPlace {
  const embedding = embedScalar(text, scalar, {});
  return {
    kind,
    name: scalar.value.slice(at.start, at.end).trim(),
    role,
    span: toHostSpan(embedding.segments, at) ?? scalar.span,
    write: (other) => embedding.write?.(at, other),
  };
}
