import type { Environment } from '#core/environment.ts';
import type { Suggestion } from '#core/language.ts';
import { escapeInside } from '../lexer/unquote.ts';
import type { PromqlModel } from '../model.ts';
import { labelNamesNeed, suggestionNeeds } from '../needs.ts';
import type { Place } from '../parse/state.ts';
import { everyNode } from '../walk.ts';
import type { Cursor } from './cursor.ts';
import { groupingSources } from './label-sources.ts';

/**
 * Label names: those that the operands have for certain or Prometheus knows of their series, those of both sides first; then those this text
 * uses elsewhere; where nobody knows any, those that most series have; without `used` ones.
 */
export function labelNames(
  model: PromqlModel,
  cursor: Cursor,
  environment: Environment,
  { offset, used }: LabelPlace,
): readonly Suggestion[] {
  const { known, isSettled } = knownLabels(model, cursor, environment, offset);
  const ranks = new Map<string, number>();
  for (const names of known) {
    for (const name of names) {
      ranks.set(name, known.every((others) => others.has(name)) ? 10 : 15);
    }
  }
  for (const name of isSettled ? [] : labelsInText(model, offset)) {
    ranks.set(name, ranks.get(name) ?? 20);
  }
  for (const name of isSettled || known.some(({ size }) => size > 0) ? [] : commonLabels) {
    ranks.set(name, ranks.get(name) ?? 25);
  }
  ranks.delete('__name__');
  return [...ranks].filter(([name]) => !used.includes(name)).map(([name, rank]) => nameItem(cursor, name, rank));
}

const commonLabels = ['job', 'instance', 'namespace', 'pod', 'container', 'node', 'service', 'cluster', 'le'];

interface KnownLabels {
  /** For each operand that has said something. */
  readonly known: readonly ReadonlySet<string>[];
  /** Whether there can be no others. */
  readonly isSettled: boolean;
}

function knownLabels(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): KnownLabels {
  const { place } = cursor.stop;
  if (place.kind !== 'grouping-label') {
    return { known: [new Set(answer(model, cursor, environment, offset))], isSettled: false };
  }
  const sources = groupingSources(model, offset, place.keyword);
  const known = sources.flatMap(({ labels, selectors }) => {
    const names = labels ?? environment.remote.answer(labelNamesNeed(selectors));
    return names === undefined ? [] : [new Set(names)];
  });
  return { known, isSettled: sources.every(({ labels }) => labels !== undefined) };
}

export interface LabelPlace {
  readonly offset: number;
  readonly used: readonly string[];
}

function nameItem({ word, quote }: Cursor, name: string, rank: number): Suggestion {
  const isPlain = /^[a-zA-Z_]\w*$/.test(name);
  const insert = quote !== undefined ? escapeInside(name, quote) : isPlain ? name : `"${escapeInside(name, '"')}"`;
  return { label: name, kind: 'label', replace: word, rank, ...(insert === name ? {} : { insert }) };
}

/**
 * The values that Prometheus knows, and the workspace: the jobs of its configurations, and of `ALERTS` the alerts that it has rules for, which
 * may never have fired. With quotes where none are typed yet.
 */
export function labelValues(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): readonly Suggestion[] {
  const { place } = cursor.stop;
  if (place.kind !== 'matcher-value') {
    return [];
  }
  const isPattern = place.operator.endsWith('~');
  const own = place.label === 'job' ? environment.facts.all('scrape-job').map(({ name }) => name) : valuesOfAlerts(place, environment);
  const values = new Set([...answer(model, cursor, environment, offset), ...own]);
  return [...values].map((value, index) => {
    const literal = isPattern ? value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : value;
    const insert = cursor.quote === undefined ? `"${escapeInside(literal, '"')}"` : escapeInside(literal, cursor.quote);
    return { label: value, kind: 'value', replace: cursor.word, rank: Math.min(10 + index, 999), ...(insert === value ? {} : { insert }) };
  });
}

function valuesOfAlerts({ label, selector }: MatcherValue, { facts }: Environment): readonly string[] {
  const metric = selector.name?.text;
  if (metric !== 'ALERTS' && metric !== 'ALERTS_FOR_STATE') {
    return [];
  }
  const states = metric === 'ALERTS' && label === 'alertstate' ? ['firing', 'pending'] : [];
  return label === 'alertname' ? facts.all('alert').map(({ name }) => name) : states;
}

type MatcherValue = Extract<Place, { readonly kind: 'matcher-value' }>;

function answer(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): readonly string[] {
  return suggestionNeeds(model, cursor, offset).flatMap((need) => environment.remote.answer(need) ?? []);
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
