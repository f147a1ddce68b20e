import type { Span } from '#core/span.ts';
import {
  type Availability,
  featureAvailability,
  functionAvailability,
  type LanguageFeature,
  wordAvailability,
} from './data/availability.ts';
import type { ParsedExpression } from './model.ts';
import type { Duration, Expression, Modifier, Name } from './tree.ts';
import { everyNode } from './walk.ts';

/** A place in an expression that not every Prometheus takes. */
export interface UsedFeature {
  readonly span: Span;
  /** The name as it is written; undefined for what has none. */
  readonly name?: string;
  readonly feature?: LanguageFeature;
  readonly availability: Availability;
}

/** Everything in the expression that needs a flag or a newer Prometheus, in source order; kept with the expression. */
export function usedFeatures(text: string, expression: ParsedExpression): readonly UsedFeature[] {
  const known = cache.get(expression);
  if (known !== undefined) {
    return known;
  }
  const found = [...everyNode(expression.root)].flatMap((node) => [...featuresOf(text, node)]).sort((a, b) => a.span.start - b.span.start);
  const used = found.length === 0 ? none : found;
  cache.set(expression, used);
  return used;
}

const cache = new WeakMap<ParsedExpression, readonly UsedFeature[]>();
const none: readonly UsedFeature[] = [];

function* featuresOf(text: string, node: Expression): Generator<UsedFeature> {
  switch (node.kind) {
    case 'call':
      yield* named(functionAvailability, node.name.text, node.name.span);
      break;
    case 'aggregation':
      yield* named(wordAvailability, node.operator, node.operatorSpan);
      yield* quoted(text, node.grouping?.labels ?? []);
      break;
    case 'binary':
      yield* named(wordAvailability, node.operator, node.operatorSpan);
      for (const { keyword, span } of node.fills) {
        yield* named(wordAvailability, keyword, { start: span.start, end: span.start + keyword.length });
      }
      yield* quoted(text, [...(node.matching?.labels ?? []), ...(node.group?.labels ?? [])]);
      break;
    case 'vector':
      yield* node.matchers.filter((matcher) => matcher.quoted).map(({ label }) => unnamed('quoted name', label.span));
      yield* inModifiers(node.modifiers);
      break;
    case 'matrix':
      yield* inDuration(node.range);
      yield* inModifiers(node.modifiers);
      break;
    case 'subquery':
      yield* inDuration(node.range);
      yield* inDuration(node.step);
      yield* inModifiers(node.modifiers);
      break;
    default:
      break;
  }
}

function* inModifiers(modifiers: readonly Modifier[]): Generator<UsedFeature> {
  for (const modifier of modifiers) {
    if (modifier.kind === 'offset') {
      yield* inDuration(modifier.duration);
    } else if (modifier.kind !== 'at') {
      yield* named(wordAvailability, modifier.kind, modifier.keyword);
    }
  }
}

/** A duration whose value the text fixes without arithmetic is as old as the language. */
function* inDuration(duration: Duration | undefined): Generator<UsedFeature> {
  if (duration !== undefined && duration.literal === undefined && duration.kind !== 'duration-missing') {
    yield unnamed('duration expression', duration.span);
  }
}

function* quoted(text: string, labels: readonly Name[]): Generator<UsedFeature> {
  yield* labels.filter(({ span }) => /["'`]/.test(text.charAt(span.start))).map(({ span }) => unnamed('quoted name', span));
}

function* named(table: ReadonlyMap<string, Availability>, name: string, span: Span): Generator<UsedFeature> {
  const availability = table.get(name);
  if (availability !== undefined) {
    yield { span, name, availability };
  }
}

function unnamed(feature: LanguageFeature, span: Span): UsedFeature {
  return { span, feature, availability: featureAvailability[feature] };
}
