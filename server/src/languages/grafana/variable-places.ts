import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { JsonNode, JsonString } from '#base/json/tree.ts';
import type { NamedPlace } from '#core/language.ts';
import { toHostSpan } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import type { GrafanaModel } from './model.ts';

/** Where the dashboard's own variables are defined and used: in queries, and in all other texts that Grafana fills in. */
export function variablePlaces(model: GrafanaModel): readonly NamedPlace[] {
  // An alias of YAML leads to the same place a second time.
  return [...new Map([...places(model)].map((place) => [place.span.start, place])).values()];
}

/** The places of the variable at an offset. */
export function variableOccurrences(model: GrafanaModel, offset: number): readonly Span[] {
  const all = variablePlaces(model);
  const here = all.find(({ span }) => span.start <= offset && offset <= span.end);
  return here ? all.filter(({ name }) => name === here.name).map(({ span }) => span) : [];
}

function* places(model: GrafanaModel): Generator<NamedPlace> {
  const names = new Set(model.variables.map(({ name }) => name));
  for (const { name, key } of model.variables) {
    yield* placeIn(model, key, { name, role: 'definition', at: { start: 0, end: name.length } });
  }
  for (const { string, namesOne } of names.size > 0 && model.root ? stringsIn(model, model.root) : []) {
    const value = model.source.valueOf(string);
    if (namesOne && names.has(value)) {
      yield* placeIn(model, string, { name: value, role: 'use', at: { start: 0, end: value.length } });
    }
    for (const { name, nameSpan } of variablesIn(value)) {
      yield* names.has(name) ? placeIn(model, string, { name, role: 'use', at: nameSpan }) : [];
    }
  }
}

interface Written extends Pick<NamedPlace, 'name' | 'role'> {
  /** In the string's value. */
  readonly at: Span;
}

function placeIn({ source }: GrafanaModel, string: JsonString, { name, role, at }: Written): readonly NamedPlace[] {
  const piece = source.embed(string, { languageId: 'text' });
  const span = toHostSpan(piece.segments, at);
  return span ? [{ kind: 'variable', name, role, span, write: (other) => piece.write?.(at, other) }] : [];
}

interface FoundString {
  readonly string: JsonString;
  /** Whether all of it is a variable's name, without any sign. */
  readonly namesOne: boolean;
}

/** All texts but those that define variables' names: `repeat` of panels and rows names one in both schemas. */
function* stringsIn(model: GrafanaModel, node: JsonNode, key = ''): Generator<FoundString> {
  if (node.kind === 'string') {
    yield { string: node, namesOne: key === 'repeat' };
  } else if (node.kind === 'array') {
    for (const item of node.items) {
      yield* stringsIn(model, item);
    }
  } else if (node.kind === 'object') {
    for (const member of node.members) {
      const own = model.source.valueOf(member.key);
      // The newer schema: `repeat: {mode: "variable", value}`.
      const inner = key === 'repeat' && own === 'value' ? key : own;
      yield* member.value ? stringsIn(model, member.value, inner) : [];
    }
  }
}
