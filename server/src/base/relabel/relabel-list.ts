import { fieldValue } from '#base/schema/read.ts';
import type { TypeCheck, TypeContext } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import type { Problem } from '#core/problem.ts';
import type { RelabelStage } from '#core/relabelling.ts';
import type { Span } from '#core/span.ts';
import type { LabelPatterns } from './meta-labels.ts';
import { rulesOf, type WrittenRule } from './read-rules.ts';
import { isFilledIn } from './relabel-rule-check.ts';
import type { RelabelNames } from './relabel-type.ts';

/** Where a format holds a list of relabel rules. */
export interface RelabelPlace {
  /** The schema's name of the object that has the list, and the list's field. */
  readonly type: string;
  readonly field: string;
  readonly stage: RelabelStage;
  readonly names: RelabelNames;
  /** What the discoveries of the object offer to the list; undefined where that cannot be told. */
  offered?(owner: YamlMapping, context: TypeContext): Offered | undefined;
}

/** All labels that targets go into relabelling with, besides those of every target. */
export interface Offered {
  readonly labels: LabelPatterns;
  /** Where they come from, for people: `kubernetes_sd_configs` with the role `pod`. */
  readonly from: string;
}

/** One list of rules as its checks see it. */
export interface RelabelList {
  readonly rules: readonly WrittenRule[];
  readonly names: RelabelNames;
  readonly stage: RelabelStage;
  /** The list, on which every claim about an order rests. */
  readonly span: Span;
  /** The object that has the list. */
  readonly owner: YamlMapping;
  offered(): Offered | undefined;
}

/** What a check over whole lists is, before it stands at its places. */
export interface RelabelListCheck extends Pick<TypeCheck, 'code' | 'severity' | 'help'> {
  run(list: RelabelList): Iterable<Problem>;
}

/** The check at every place of a format. A list with a rule that cannot be read, or is filled in before Prometheus reads it, is left in silence. */
export function atPlaces({ run, ...check }: RelabelListCheck, places: readonly RelabelPlace[]): readonly TypeCheck[] {
  return places.map((place) => ({
    ...check,
    type: place.type,
    *run(owner, context) {
      const list = listAt(owner, place, context);
      if (list) {
        yield* run(list);
      }
    },
  }));
}

function listAt(owner: YamlMapping, place: RelabelPlace, context: TypeContext): RelabelList | undefined {
  const { field, names, stage } = place;
  const value = fieldValue(owner, field);
  const rules = rulesOf(owner, field, names).filter((rule) => rule !== undefined);
  const isWhole = value?.kind === 'sequence' && rules.length === value.items.length && !isUnfinished(owner);
  if (!isWhole || rules.length === 0 || rules.some(({ rule }) => isFilledIn(rule))) {
    return undefined;
  }
  return { rules, names, stage, span: value.span, owner, offered: () => place.offered?.(owner, context) };
}
