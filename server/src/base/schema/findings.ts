import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from '#base/yaml/tree.ts';
import { fields, resolve } from '#base/yaml/walk.ts';
import { type Flavour, flavours } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { nearNames } from './near.ts';
import { changedTo, quoted, reshaped, withField, withoutItem, withoutPair } from './repairs.ts';
import { fieldOf, type Shape, shapeOf } from './shape.ts';
import type { Field, Schema } from './types.ts';
import { nameOf, unknownFields } from './unknown-fields.ts';
import { isNull, isPlaceholder, isUnfinished, type TypedNode } from './walk.ts';
import { type NamedObject, nodeInWords, type SchemaWords, shapeInWords } from './words.ts';

/** The codes of the checks that the tables alone drive. */
export type SchemaCode = 'unknown-field' | 'missing-field' | 'wrong-type' | 'duplicate-key' | 'unknown-value' | 'unknown-anchor';

/** A problem with its code. */
export interface Finding {
  readonly code: SchemaCode;
  readonly problem: Problem;
  /** The programs for which it is none. */
  readonly unless?: readonly Flavour[];
}

/** What judging a node needs besides the node. */
export interface Judge {
  readonly schema: Schema;
  readonly words: SchemaWords;
  readonly text: string;
}

/** What the tables say against one node, its children not included. */
export function* findingsOf(judge: Judge, typed: TypedNode): Generator<Finding> {
  const { node, shape } = typed;
  if (isPlaceholder(node) || (node.tag?.startsWith('!') === true && !node.tag.startsWith('!!'))) {
    return;
  }
  if (node.kind === 'alias') {
    if (node.target) {
      yield* aliasFindings(judge, typed, node.target);
    } else {
      yield {
        code: 'unknown-anchor',
        problem: { span: node.span, message: `unknown anchor '${node.name}' referenced — ${unknownAnchorAdvice(node.name)}` },
      };
    }
    return;
  }
  const wrong = typed.name === '<<' ? wrongMerge(node) : wrongKind(judge, typed, node);
  if (wrong) {
    yield { code: 'wrong-type', problem: wrong };
  } else if (node.kind === 'scalar') {
    yield* scalarFindings(judge, typed, node);
  } else if (node.kind === 'sequence') {
    yield* emptyItems(judge, typed, node);
  }
  if (node.kind === 'mapping') {
    yield* duplicateKeys(judge, shape, node);
    if (shape.kind === 'object' && typed.name !== '<<') {
      yield* missingFields(judge, shape, node);
    }
    if (shape.kind === 'object') {
      yield* unknownFields(judge, shape, node);
    } else if (shape.kind === 'map' && shape.key !== 'string') {
      yield* wrongKeys(judge, shape.key, node);
    }
  }
}

/** What an alias stands for is judged where it is written; here only whether its kind and its value fit this place too. */
function* aliasFindings(judge: Judge, typed: TypedNode, target: YamlNode): Generator<Finding> {
  const wrong = typed.name === '<<' ? undefined : wrongKind(judge, typed, target);
  if (wrong) {
    yield { code: 'wrong-type', problem: { span: typed.node.span, message: wrong.message } };
  } else if (target.kind === 'scalar') {
    for (const { code, problem } of scalarFindings(judge, typed, target)) {
      yield { code, problem: { span: typed.node.span, message: problem.message } };
    }
  }
}

function unknownAnchorAdvice(name: string): string {
  return t('name a node `&{0}` above', name);
}

/** What is merged is a mapping or a list of them. */
function wrongMerge(node: YamlNode): Problem | undefined {
  const items = node.kind === 'sequence' ? node.items : [node];
  const wrong = items.find((item) => resolve(item)?.kind !== 'mapping' && item.kind !== 'alias');
  return wrong && { span: wrong.span, message: `map merge requires map or sequence of maps as the value — ${t('merge a mapping')}` };
}

function wrongKind({ text }: Judge, typed: TypedNode, node: YamlNode): Problem | undefined {
  const { shape, field } = typed;
  if (fits(shape, node)) {
    return undefined;
  }
  const must = t('{0} must be {1}', placeInWords(typed), shapeInWords(shape));
  if (shape.kind === 'scalar' && node.kind !== 'scalar' && node.kind !== 'alias' && node.flow) {
    const what = node.kind === 'mapping' ? t('a mapping, because it begins with `{`') : t('a list, because it begins with `[`');
    const title = field?.embeds ? t('Quote the expression') : t('Quote the text');
    const fixes = [quoted(text, node.span, title), ...reshaped(text, shape, node)];
    return { span: node.span, message: t('{0}, but YAML reads this as {1} — quote it', must, what), fixes };
  }
  const span = node.kind === 'scalar' ? node.span : firstPlace(node);
  const fixes = reshaped(text, shape, node);
  const message = t('{0}, but this is {1}', must, nodeInWords(node));
  return { span, message, evidence: node.span, ...(fixes.length > 0 && { fixes }) };
}

function placeInWords({ name, ancestors }: TypedNode): string {
  if (name === undefined) {
    return t('This');
  }
  return ancestors.at(-1)?.kind === 'sequence' ? t('an item of `{0}`', name) : `\`${name}\``;
}

function fits(shape: Shape, node: YamlNode): boolean {
  if (node.kind === 'alias' || shape.kind === 'any' || (node.kind === 'scalar' && isNull(node))) {
    return true;
  }
  switch (shape.kind) {
    case 'list':
      return node.kind === 'sequence';
    case 'map':
    case 'object':
      return node.kind === 'mapping';
    case 'scalar':
      return node.kind === 'scalar';
  }
}

function* scalarFindings({ words }: Judge, { shape, field, name }: TypedNode, scalar: YamlScalar): Generator<Finding> {
  if (shape.kind !== 'scalar' || isNull(scalar)) {
    return;
  }
  const { values } = field ?? {};
  if (values) {
    const value = field?.anyCase === true ? scalar.value.toLowerCase() : scalar.value;
    if (field && !values.includes(value)) {
      const said = words.unknownValue(scalar.value, name ?? '', field);
      yield {
        code: 'unknown-value',
        unless: flavours.filter((flavour) => field.foreignValues?.[flavour]?.includes(value)),
        problem: {
          span: scalar.span,
          message: `${said} — ${valueAdvice(values)}`,
          fixes: nearValues(scalar.value, values).map((near) => changedTo(scalar, near)),
        },
      };
    }
    return;
  }
  const fault = shape.scalar.validate(scalar);
  if (fault !== undefined) {
    const meant = shape.scalar.meant?.(scalar.value);
    const fixes = meant === undefined ? {} : { fixes: [{ ...changedTo(scalar, meant), edits: [{ at: scalar.span, text: meant }] }] };
    yield { code: 'wrong-type', problem: { span: scalar.span, message: fault, ...fixes } };
  }
}

function valueAdvice(values: readonly string[]): string {
  const shown = values.filter((value) => value !== '');
  return t('use one of {0}', shown.map((value) => `\`${value}\``).join(', '));
}

/** Those that the value may have been meant as; of few values all. */
function nearValues(written: string, values: readonly string[]): readonly string[] {
  const real = values.filter((value) => value !== '');
  const near = nearNames(written, real).slice(0, 3);
  return near.length === 0 && real.length <= fewValues ? real : near;
}

const fewValues = 4;

function* emptyItems({ text }: Judge, { field, shape }: TypedNode, list: YamlSequence): Generator<Finding> {
  const said = field?.words?.emptyItem;
  if (said === undefined || shape.kind !== 'list') {
    return;
  }
  for (const item of list.items) {
    if (item.kind === 'scalar' && isNull(item) && !isPlaceholder(item)) {
      const message = `${t(said)} — ${t('fill it in or remove the `-`')}`;
      const span = item.empty ? emptyPlace(item.span) : item.span;
      yield { code: 'missing-field', problem: { span, message, fixes: withoutItem(text, list, item) } };
    }
  }
}

function* duplicateKeys({ words, text }: Judge, shape: Shape, mapping: YamlMapping): Generator<Finding> {
  const first = new Map<string, YamlNode>();
  for (const pair of mapping.pairs) {
    const { key } = pair;
    if (key.kind !== 'scalar' || isPlaceholder(key) || key.value === '<<') {
      continue;
    }
    const earlier = first.get(key.value);
    if (earlier) {
      const said = words.duplicateKey(key.value, shape.kind === 'object' ? shape : undefined);
      const related = [{ at: earlier.span, message: t('`{0}` is first set here', key.value) }];
      const fixes = withoutPair(text, mapping, pair, t('Remove this `{0}`', key.value));
      yield { code: 'duplicate-key', problem: { span: key.span, message: `${said} — ${t('keep one of them')}`, related, fixes } };
    } else {
      first.set(key.value, key);
    }
  }
}

function* missingFields({ words, text }: Judge, type: NamedObject, mapping: YamlMapping): Generator<Finding> {
  if (isUnfinished(mapping)) {
    return;
  }
  const present = requiredNames(type).length > 0 ? fields(mapping) : [];
  for (const name of requiredNames(type)) {
    const field = fieldOf(type.object, name);
    const there = present.findLast(({ key }) => key.kind === 'scalar' && key.value === name);
    if (field && (!there || isEmpty(there.value, field))) {
      const span = there && within(mapping, there.value) ? emptyPlace(there.value.span) : firstPlace(mapping);
      const advice = there ? t('write a value for `{0}`', name) : t('add `{0}`', name);
      const message = `${words.missingField(name, field, type)} — ${advice}`;
      const fixes = there ? [] : withField(text, mapping, type, name, field);
      yield { code: 'missing-field', problem: { span, message, evidence: withBlanksBehind(text, mapping.span), fixes } };
    }
  }
}

/** A template action right below a mapping is blank here and belongs to no node, but may bring what is missing. */
function withBlanksBehind(text: string, { start, end }: Span): Span {
  let after = end;
  while (after < text.length && /\s/.test(text.charAt(after))) {
    after++;
  }
  return { start, end: after };
}

const requiredByType = new WeakMap<object, readonly string[]>();

function requiredNames({ object }: NamedObject): readonly string[] {
  const names = requiredByType.get(object) ?? Object.keys(object.fields).filter((name) => object.fields[name]?.required);
  requiredByType.set(object, names);
  return names;
}

/** A list without items counts as missing only where the program says so itself. */
function isEmpty(value: YamlNode, { words }: Field): boolean {
  if (value.kind === 'sequence') {
    return value.items.length === 0 && words?.missing !== undefined;
  }
  return value.kind === 'scalar' && !isPlaceholder(value) && (isNull(value) || (value.value === '' && value.style !== 'plain'));
}

function within(outer: YamlNode, inner: YamlNode): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end + 1;
}

/** An empty value reaches over blanks to the end of its line: one character of them is enough to point at. */
function emptyPlace({ start, end }: Span): Span {
  return { start, end: Math.min(start + 1, Math.max(start, end)) };
}

function firstPlace(node: YamlNode): Span {
  if (node.kind === 'mapping') {
    return node.pairs[0]?.key.span ?? node.span;
  }
  if (node.kind === 'sequence' && !node.flow) {
    return { start: node.span.start, end: node.span.start + 1 };
  }
  return node.span;
}

function* wrongKeys({ schema }: Judge, keyType: string, mapping: YamlMapping): Generator<Finding> {
  const shape = shapeOf(schema, keyType);
  for (const pair of mapping.pairs) {
    const fault =
      shape.kind === 'scalar' && nameOf(pair) !== undefined && pair.key.kind === 'scalar' ? shape.scalar.validate(pair.key) : undefined;
    if (fault !== undefined) {
      yield { code: 'wrong-type', problem: { span: pair.key.span, message: fault } };
    }
  }
}
