import { variablesIn } from '#base/grafana-variables/variables.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { contains, overlaps, type Span } from '#core/span.ts';
import { Lexer } from './lexer/lexer.ts';
import type { PromqlModel } from './model.ts';
import { everyNode } from './walk.ts';

/**
 * The check without what it concludes from the text of a variable. One that stands for a name, an operand or the like may be
 * anything, so what rests on it is dropped; one in a string or for a duration only changes that, so what is said of the
 * string's matcher, or of the duration itself, is dropped.
 */
export function heedingVariables(check: Check<PromqlModel>): Check<PromqlModel> {
  return {
    ...check,
    *run(model, environment) {
      for (const problem of check.run(model, environment)) {
        if (!model.variables?.length || !restsOnVariable(placesOf(model), problem)) {
          yield problem;
        }
      }
    },
  };
}

/** Whether a variable touches the offset, or is being typed there. */
export function isAtVariable({ text, variables }: PromqlModel, offset: number): boolean {
  const isWhole = variables?.some(({ start, end }) => start <= offset && offset < end) ?? false;
  return isWhole || (variables !== undefined && /(?:\$\{?\w*|\[\[\w*)$/.test(text.slice(0, offset)));
}

interface VariablePlaces {
  /** Words that nobody knows the meaning of. */
  readonly open: readonly Span[];
  /** Matchers with a value, and durations, that only Grafana knows. */
  readonly values: readonly Span[];
}

const kept = new WeakMap<PromqlModel, VariablePlaces>();

function placesOf(model: PromqlModel): VariablePlaces {
  const places = kept.get(model) ?? readPlaces(model);
  kept.set(model, places);
  return places;
}

function readPlaces({ text, expressions }: PromqlModel): VariablePlaces {
  const open: Span[] = [];
  const values: Span[] = [];
  const lexer = new Lexer(text, 0, text.length, false, [], true);
  let isAfterOffset = false;
  for (lexer.next(); lexer.kind !== 'eof'; lexer.next()) {
    const { span, kind } = lexer;
    if (variablesIn(lexer.value).length > 0) {
      (kind === 'string' || kind === 'duration' || isAfterOffset ? values : open).push(span);
    }
    isAfterOffset = kind === 'offset';
  }
  const matchers = expressions.flatMap(({ root }) => [...everyNode(root)].flatMap((node) => (node.kind === 'vector' ? node.matchers : [])));
  return { open, values: [...values, ...matchers.filter(({ value }) => value?.holdsVariable).map(({ span }) => span)] };
}

function restsOnVariable({ open, values }: VariablePlaces, { span, evidence = span, related = [] }: Problem): boolean {
  const places = [span, ...related.flatMap(({ at }) => ('kind' in at ? [] : [at]))];
  return open.some((word) => overlaps(word, evidence)) || places.some((place) => values.some((value) => contains(value, place)));
}
