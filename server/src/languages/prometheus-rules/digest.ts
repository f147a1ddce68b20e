import { durationMilliseconds } from '#base/duration/duration.ts';
import { fieldValue, firstKeySpan, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlNode } from '#base/yaml/tree.ts';
import { resolve } from '#base/yaml/walk.ts';
import type { Span } from '#core/span.ts';
import { bareExpression } from './bare-expression.ts';
import { hashOf } from './first-places.ts';

/** A text with a number that stands for it where there are many to compare. */
export interface Hashed {
  readonly text: string;
  readonly hash: number;
}

/** What a rule is compared with others by. */
export interface RuleDigest {
  /** All that makes it what it is; equal in rules that do the same. */
  readonly print: Hashed;
  /** The metric that it records. */
  readonly records?: Hashed;
  /** The names with a `:` that its expression reads as they are now: by convention those that rules record. */
  readonly uses: readonly Hashed[];
  /** Of an alert on a plain threshold. */
  readonly threshold?: Threshold;
}

/** An alert that fires where `subject` is beyond `limit`. */
export interface Threshold {
  /** The alert with its labels, the expression and the direction of its comparison: equal in alerts that differ in the limit alone. */
  readonly subject: Hashed;
  readonly isUpward: boolean;
  readonly limit: number;
  readonly isStrict: boolean;
  /** Milliseconds. */
  readonly wait: number;
}

/** A group with the digests of its rules; what is neither record nor alert, or has no expression, has none. */
export interface DigestedGroup {
  readonly group: YamlMapping;
  readonly digests: readonly (RuleDigest | undefined)[];
  /** How many rules stand in the groups before: with the index of a rule its place in the file. */
  readonly start: number;
}

/** The rules of a file by group, and how many there are. */
export interface DigestedFile {
  readonly groups: readonly DigestedGroup[];
  readonly count: number;
}

/** A rule by its group and its index there. */
export interface DigestedRule {
  readonly digest: RuleDigest;
  readonly group: DigestedGroup;
  readonly index: number;
}

/** The groups of a file with their rules. */
export function digestedFile(file: YamlMapping): DigestedFile {
  if (last?.file !== file) {
    const groups: DigestedGroup[] = [];
    let count = 0;
    for (const group of mappingsOf(file, 'groups')) {
      const digests = digestsOf(group);
      groups.push({ group, digests, start: count });
      count += digests.length;
    }
    last = { file, digested: { groups, count } };
  }
  return last.digested;
}

/** One check after another asks for the same file. */
let last: { readonly file: YamlMapping; readonly digested: DigestedFile } | undefined;

/** Calls back for each rule of a file, in order, with its place. A callback, because a generator is slow ten thousand times. */
export function eachRule({ groups }: DigestedFile, visit: (digest: RuleDigest, place: number, group: DigestedGroup) => void): void {
  for (const group of groups) {
    for (let index = 0; index < group.digests.length; index++) {
      const digest = group.digests[index];
      if (digest) {
        visit(digest, group.start + index, group);
      }
    }
  }
}

/** The rule at a place of the file. */
export function ruleAt({ groups }: DigestedFile, place: number): DigestedRule | undefined {
  const group = groups.findLast(({ start }) => start <= place);
  const index = place - (group?.start ?? 0);
  const digest = group?.digests[index];
  return group && digest && { digest, group, index };
}

/** Where the rule's first key stands, or the alias that stands for it. */
export function firstKeyOf({ group, index }: DigestedRule): Span {
  const item = rulesOf(group.group)[index];
  return item?.kind === 'mapping' ? firstKeySpan(item) : (item?.span ?? firstKeySpan(group.group));
}

/** Where the rule names its alert or its metric; an alias stands for all of it. */
export function nameOf({ digest, group, index }: DigestedRule): Span {
  const item = rulesOf(group.group)[index];
  return item?.kind === 'mapping' ? valueSpan(item, digest.records ? 'record' : 'alert') : (item?.span ?? firstKeySpan(group.group));
}

function rulesOf(group: YamlMapping): readonly YamlNode[] {
  const rules = fieldValue(group, 'rules');
  return rules?.kind === 'sequence' ? rules.items : [];
}

/** By block: a file may have ten thousand rules in one group, or in a thousand. */
const ofGroups = new WeakMap<object, readonly (RuleDigest | undefined)[]>();
const ofRules = new WeakMap<object, { readonly digest: RuleDigest | undefined }>();

function digestsOf(group: YamlMapping): readonly (RuleDigest | undefined)[] {
  const identity = group.block?.identity;
  const kept = identity && ofGroups.get(identity);
  const digests = kept ?? rulesOf(group).map(digestOf);
  if (identity && !kept) {
    ofGroups.set(identity, digests);
  }
  return digests;
}

function digestOf(item: YamlNode): RuleDigest | undefined {
  const rule = resolve(item);
  const identity = rule?.block?.identity;
  const kept = identity && ofRules.get(identity);
  if (kept) {
    return kept.digest;
  }
  const digest = rule?.kind === 'mapping' ? newDigest(rule) : undefined;
  if (identity) {
    ofRules.set(identity, { digest });
  }
  return digest;
}

function newDigest(rule: YamlMapping): RuleDigest | undefined {
  const name = (textOf(rule, 'alert') ?? textOf(rule, 'record'))?.trim();
  const expression = textOf(rule, 'expr')?.trim();
  if (name === undefined || expression === undefined) {
    return undefined;
  }
  const isAlert = textOf(rule, 'alert') !== undefined;
  const labels = pairsOf(rule, 'labels');
  const times = [textOf(rule, 'for'), textOf(rule, 'keep_firing_for')];
  const bare = bareExpression(expression);
  const threshold = isAlert ? thresholdOf([name, labels], { rule, expression, bare }) : undefined;
  return {
    print: hashed(JSON.stringify([isAlert, name, expression.replace(/\s+/g, ' '), times, labels, pairsOf(rule, 'annotations')])),
    ...(!isAlert && { records: hashed(name) }),
    uses: /\)\s*\[/.test(bare) ? [] : (bare.match(recordedNow) ?? []).map(hashed),
    ...(threshold && { threshold }),
  };
}

/** Of a range, or of an earlier time, the last interval is but a small part. */
const recordedNow = /(?<![\w:])[a-zA-Z_]\w*:[\w:]*(?![\w:])(?!\s*(?:\{[^}]*\}\s*)?(?:\[|offset\b|@))/gi;

function hashed(text: string): Hashed {
  return { text, hash: hashOf(text) };
}

function pairsOf(rule: YamlMapping, field: string): readonly string[] {
  const pairs = mappingOf(rule, field)?.pairs ?? [];
  return pairs
    .map(({ key, value }) => JSON.stringify([key.kind === 'scalar' ? key.value : '', value.kind === 'scalar' ? value.value : '']))
    .sort();
}

interface Written {
  readonly rule: YamlMapping;
  readonly expression: string;
  readonly bare: string;
}

/** Read as text, since this language does not know PromQL: only what ends with a comparison with a number, and joins nothing. */
function thresholdOf(identity: unknown, { rule, expression, bare }: Written): Threshold | undefined {
  const [, subject, operator = '', limit] = /^([^<>]*?)\s*([<>]=?)\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/is.exec(expression) ?? [];
  if (subject === undefined || limit === undefined || /\b(?:and|or|unless|bool)\b|[=!]=/i.test(bare)) {
    return undefined;
  }
  const isUpward = operator.startsWith('>');
  const keeps = durationMilliseconds(textOf(rule, 'keep_firing_for') ?? '0') ?? 0;
  return {
    subject: hashed(JSON.stringify([identity, subject.replace(/\s+/g, ' '), isUpward, keeps])),
    isUpward,
    limit: Number(limit),
    isStrict: operator.length === 1,
    wait: durationMilliseconds(textOf(rule, 'for') ?? '0') ?? Number.NaN,
  };
}
