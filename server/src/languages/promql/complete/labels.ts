import type { Environment } from '#core/environment.ts';
import type { Suggestion } from '#core/language.ts';
import { escapeInside } from '../lexer/unquote.ts';
import type { PromqlModel } from '../model.ts';
import { suggestionNeed } from '../needs.ts';
import { everyNode } from '../walk.ts';
import type { Cursor } from './cursor.ts';

/** Label names: those Prometheus knows, and those this text uses; without `used` ones. */
export function labelNames(
  model: PromqlModel,
  cursor: Cursor,
  environment: Environment,
  { offset, used }: LabelPlace,
): readonly Suggestion[] {
  const names = new Set<string>();
  for (const name of answer(model, cursor, environment, offset)) {
    names.add(name);
  }
  for (const name of labelsInText(model, offset)) {
    names.add(name);
  }
  names.delete('__name__');
  return [...names].filter((name) => !used.includes(name)).map((name) => nameItem(cursor, name));
}

export interface LabelPlace {
  readonly offset: number;
  readonly used: readonly string[];
}

function nameItem({ word, quote }: Cursor, name: string): Suggestion {
  const isPlain = /^[a-zA-Z_]\w*$/.test(name);
  const insert = quote !== undefined ? escapeInside(name, quote) : isPlain ? name : `"${escapeInside(name, '"')}"`;
  return { label: name, kind: 'label', replace: word, rank: 10, ...(insert === name ? {} : { insert }) };
}

/** The values that Prometheus knows, with quotes where none are typed yet. */
export function labelValues(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): readonly Suggestion[] {
  const { place } = cursor.stop;
  const isPattern = place.kind === 'matcher-value' && place.operator.endsWith('~');
  return answer(model, cursor, environment, offset).map((value, index) => {
    const literal = isPattern ? value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : value;
    const insert = cursor.quote === undefined ? `"${escapeInside(literal, '"')}"` : escapeInside(literal, cursor.quote);
    return { label: value, kind: 'value', replace: cursor.word, rank: Math.min(10 + index, 999), ...(insert === value ? {} : { insert }) };
  });
}

function answer(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): readonly string[] {
  const need = suggestionNeed(model, cursor, offset);
  return (need && environment.remote.answer(need)) ?? [];
}

function* labelsInText({ expressions }: PromqlModel, offset: number): Generator<string> {
  for (const { root } of expressions) {
    for (const node of everyNode(root)) {
      if (node.kind === 'vector') {
        yield* node.matchers
          .filter(({ operator, label }) => operator !== undefined && !(label.span.start <= offset && offset <= label.span.end))
          .map(({ label }) => label.text);
      } else if (node.kind === 'aggregation') {
        yield* (node.grouping?.labels ?? []).filter(({ span }) => !(span.start <= offset && offset <= span.end)).map(({ text }) => text);
      }
    }
  }
}
