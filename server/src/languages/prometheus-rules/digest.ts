import { durationMilliseconds } from '#base/duration/duration.ts';
import { fieldValue, firstKeySpan, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlNode } from '#base/yaml/tree.ts';
import { resolve } from '#base/yaml/walk.ts';
import type { Span } from '#core/span.ts';
import { bareExpression } from './bare-expression.ts';

/** What a rule is compared with others by. */
export interface RuleDigest {
  /** All that makes it what it is; equal in rules that do the same. */
  readonly print: string;
  /** The metric that it records. */
  readonly records?: string;
  /** The names with a `:` that its expression reads as they are now: by convention those that rules record. */
  readonly uses: readonly string[];
  /** Of an alert on a plain threshold. */
  readonly threshold?: Threshold;
}

/** An alert that fires where `subject` is beyond `limit`. */
export interface Threshold {
  /** The alert with its labels, the expression and the direction of its comparison: equal in alerts that differ in the limit alone. */
  readonly subject: string;
  readonly isUpward: boolean;
  readonly limit: number;
  readonly isStrict: boolean;
  /** Milliseconds. */
  readonly wait: number;
}

/** A rule with its group, and its place among the rules of that. */
export interface PlacedDigest {
  readonly digest: RuleDigest;
  readonly group: YamlMapping;
  readonly index: number;
}

/** The rules of a file, in order; what is neither record nor alert, or has no expression, is left out. */
export function placedDigests(file: YamlMapping): readonly PlacedDigest[] {
  if (last?.file !== file) {
    last = { file, placed: place(file) };
  }
  return last.placed;
}

/** One check after another asks for the same file. */
let last: { readonly file: YamlMapping; readonly placed: readonly PlacedDigest[] } | undefined;

function place(file: YamlMapping): readonly PlacedDigest[] {
  const placed: PlacedDigest[] = [];
  for (const group of mappingsOf(file, 'groups')) {
    for (const [index, digest] of digestsOf(group).entries()) {
      if (digest) {
        placed.push({ digest, group, index });
      }
    }
  }
  return placed;
}

/** Where the rule's first key stands, or the alias that stands for it. */
export function placeOfRule({ group, index }: PlacedDigest): Span {
  const item = rulesOf(group)[index];
  return item?.kind === 'mapping' ? firstKeySpan(item) : (item?.span ?? firstKeySpan(group));
}

/** The rule itself. */
export function ruleAt({ group, index }: PlacedDigest): YamlMapping | undefined {
  const item = rulesOf(group)[index];
  const rule = item && resolve(item);
  return rule?.kind === 'mapping' ? rule : undefined;
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
    print: JSON.stringify([isAlert, name, expression.replace(/\s+/g, ' '), times, labels, pairsOf(rule, 'annotations')]),
    ...(!isAlert && { records: name }),
    uses: /\)\s*\[/.test(bare) ? [] : (bare.match(recordedNow) ?? []),
    ...(threshold && { threshold }),
  };
}

/** Of a range, or of an earlier time, the last interval is but a small part. */
const recordedNow = /(?<![\w:])[a-zA-Z_]\w*:[\w:]*(?![\w:])(?!\s*(?:\{[^}]*\}\s*)?(?:\[|offset\b|@))/gi;

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
    subject: JSON.stringify([identity, subject.replace(/\s+/g, ' '), isUpward, keeps]),
    isUpward,
    limit: Number(limit),
    isStrict: operator.length === 1,
    wait: durationMilliseconds(textOf(rule, 'for') ?? '0') ?? Number.NaN,
  };
}
