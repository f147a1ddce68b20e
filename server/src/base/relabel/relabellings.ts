import { piecesOf } from '#base/schema/pieces.ts';
import { keySpan, valueSpan } from '#base/schema/read.ts';
import type { Schema } from '#base/schema/types.ts';
import { walkTyped } from '#base/schema/walk.ts';
import type { YamlMapping, YamlModel, YamlNode } from '#base/yaml/tree.ts';
import { pair, resolve } from '#base/yaml/walk.ts';
import type { JobDefaults, PlacedRule, RelabelExample, Relabelling } from '#core/relabelling.ts';
import { readRule } from './read-rules.ts';
import type { RelabelPlace } from './relabel-list.ts';

/** How a format's lists of rules are tried. */
export interface RelabelFormat {
  readonly schema: Schema;
  readonly places: readonly RelabelPlace[];
  /** What the object that has the list says of all its targets; `ancestors` are around it, outermost first. */
  job(owner: YamlMapping, ancestors: readonly YamlNode[]): JobDefaults | undefined;
  /** The best first. */
  examples(owner: YamlMapping, place: RelabelPlace): readonly RelabelExample[];
}

/** Every list of relabel rules that is written in a text, in order; not what an alias stands for, which is where it is written. */
export function relabellingsIn(format: RelabelFormat, model: YamlModel): readonly Relabelling[] {
  const found: Relabelling[] = [];
  for (const piece of piecesOf(format.schema, model)) {
    for (const { node, shape, ancestors } of walkTyped(format.schema, piece.start, isCollectionOfPiece)) {
      if (node.kind === 'mapping' && shape.kind === 'object') {
        const places = format.places.filter(({ type }) => type === shape.name);
        found.push(...places.flatMap((place) => relabellingAt(format, place, node, ancestors) ?? []));
      }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Scalars hold no rules, and blocks are pieces of their own. */
function isCollectionOfPiece({ kind, block }: YamlNode): boolean {
  return block === undefined && kind !== 'scalar';
}

function relabellingAt(
  format: RelabelFormat,
  place: RelabelPlace,
  owner: YamlMapping,
  ancestors: readonly YamlNode[],
): Relabelling | undefined {
  const list = pair(owner, place.field)?.value;
  if (list?.kind !== 'sequence' || list.items.length === 0) {
    return undefined;
  }
  const key = keySpan(owner, place.field);
  return {
    key,
    span: { start: key.start, end: valueSpan(owner, place.field).end },
    field: place.field,
    stage: place.stage,
    contents() {
      const job = place.stage === 'targets' || place.stage === 'samples' ? format.job(owner, ancestors) : undefined;
      return { rules: list.items.flatMap((item) => placedRule(item, place)), examples: format.examples(owner, place), ...(job && { job }) };
    },
  };
}

function placedRule(item: YamlNode, { names }: RelabelPlace): readonly PlacedRule[] {
  const mapping = resolve(item);
  const rule = mapping?.kind === 'mapping' ? readRule(mapping, names) : undefined;
  return rule ? [{ span: item.span, rule }] : [];
}
