import type { Span } from '#core/span.ts';
import {
  type Availability,
  durationFunctionAvailability,
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

/** Everything in the expression that needs a flag or a newer Prometheus, in source order. */
export function usedFeatures(text: string, { root }: ParsedExpression): readonly UsedFeature[] {
  const found: UsedFeature[] = [];
  for (const node of everyNode(root)) {
    found.push(...featuresOf(text, node));
  }
  return found.length < 2 ? found : found.sort((a, b) => a.span.start - b.span.start);
}

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
    case 'number':
      yield* inNumber(text.slice(node.span.start, node.span.end), node.span);
      break;
    case 'vector':
      yield* node.matchers.filter((matcher) => matcher.quoted).map(({ label }) => unnamed('quoted name', label.span));
      yield* inModifiers(text, node.modifiers);
      break;
    case 'matrix':
      yield* inDuration(text, node.range);
      yield* inModifiers(text, node.modifiers);
      break;
    case 'subquery':
      yield* inDuration(text, node.range);
      yield* inDuration(text, node.step);
      yield* inModifiers(text, node.modifiers);
      break;
    default:
      break;
  }
}

function* inModifiers(text: string, modifiers: readonly Modifier[]): Generator<UsedFeature> {
  for (const modifier of modifiers) {
    if (modifier.kind === 'offset') {
      yield* inDuration(text, modifier.duration);
      if ((modifier.duration.literal?.seconds ?? 0) < 0) {
        yield unnamed('negative offset', modifier.span);
      }
    } else if (modifier.kind === 'at') {
      yield unnamed('at modifier', modifier.keyword);
    } else {
      yield* named(wordAvailability, modifier.kind, modifier.keyword);
    }
  }
}

/** A duration whose value the text fixes without arithmetic is as old as the language, unless it is written as a number. */
function* inDuration(text: string, duration: Duration | undefined): Generator<UsedFeature> {
  if (duration === undefined || duration.kind === 'duration-missing') {
    return;
  }
  if (duration.literal === undefined) {
    yield unnamed('duration expression', duration.span);
    yield* inDurationFunctions(duration);
  } else if (!hasUnit(text.slice(duration.span.start, duration.span.end))) {
    yield unnamed('number as duration', duration.span);
  }
}

function* inDurationFunctions(root: Duration): Generator<UsedFeature> {
  const stack: Duration[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.kind) {
      case 'duration-call':
        yield* named(durationFunctionAvailability, node.name, node.nameSpan);
        stack.push(...node.args);
        break;
      case 'duration-binary':
        stack.push(node.left, node.right);
        break;
      case 'duration-unary':
        stack.push(node.operand);
        break;
      case 'duration-parentheses':
        stack.push(node.duration);
        break;
      default:
        break;
    }
  }
}

function* inNumber(written: string, span: Span): Generator<UsedFeature> {
  if (hasUnit(written)) {
    yield unnamed('number as duration', span);
  } else if (written.includes('_')) {
    yield unnamed('underscore in number', span);
  }
}

/** `5m`, `1h30m`; not `0xd`, `1e3` or `inf`. */
function hasUnit(written: string): boolean {
  return /^[-+\s(]*(?!0x)[\d.]+\s*(?:ms|[smhdwy])/i.test(written);
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
