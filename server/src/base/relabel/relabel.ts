import { md5 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { anchoredMatch, type GroupOf } from '#base/re2/anchored-match.ts';
import { regexGroups } from '#base/re2/regex-groups.ts';
import type { RelabelRule } from '#core/relabelling.ts';
import { expand } from './expand.ts';

/** Label names with their values; an empty value is the same as none. */
export type Labels = ReadonlyMap<string, string>;

/** What one rule did. */
export interface RelabelStep {
  readonly rule: RelabelRule;
  /** The source labels' values, joined by the separator. */
  readonly value: string;
  /** Whether the pattern took the value, or any of the names that it was tried on; undefined for actions without a pattern. */
  readonly matched: boolean | undefined;
  /** What the groups of the pattern took, from the first on, where the pattern was tried on the value. */
  readonly groups?: readonly (string | undefined)[];
  /** Whether the rule dropped the target; then it is the last step. */
  readonly dropped: boolean;
  /** The labels after it. */
  readonly labels: Labels;
}

/**
 * Applies relabel rules to a label set as Prometheus does (`relabel.ProcessBuilder`): one step for each rule, up to and including
 * the one that drops. A rule whose pattern RE2 refuses changes nothing; Prometheus would not have started with it.
 */
export function relabel(labels: Labels, rules: readonly RelabelRule[]): readonly RelabelStep[] {
  const steps: RelabelStep[] = [];
  let current = inOrder(labels);
  for (const rule of rules) {
    const step = apply(rule, current);
    steps.push(step);
    if (step.dropped) {
      break;
    }
    current = step.labels;
  }
  return steps;
}

function apply(rule: RelabelRule, labels: Labels): RelabelStep {
  const value = rule.sourceLabels.map((name) => labels.get(name) ?? '').join(rule.separator);
  return { rule, value, ...actions[rule.action]({ rule, labels, value }) };
}

interface Application {
  readonly rule: RelabelRule;
  readonly labels: Labels;
  readonly value: string;
}

type Outcome = Pick<RelabelStep, 'matched' | 'dropped' | 'labels' | 'groups'>;

const actions: Readonly<Record<RelabelRule['action'], (application: Application) => Outcome>> = {
  replace,
  keep: (application) => filter(application, (matched) => !matched),
  drop: (application) => filter(application, (matched) => matched),
  keepequal: (application) => ({ ...changed(application.labels), dropped: !equalsTarget(application) }),
  dropequal: (application) => ({ ...changed(application.labels), dropped: equalsTarget(application) }),
  lowercase: ({ rule, labels, value }) => changed(withLabel(labels, rule.targetLabel, lowerCase(value))),
  uppercase: ({ rule, labels, value }) => changed(withLabel(labels, rule.targetLabel, upperCase(value))),
  hashmod: ({ rule, labels, value }) => changed(withLabel(labels, rule.targetLabel, String(hashModulo(value, rule.modulus)))),
  labelmap,
  labeldrop: ({ rule, labels }) => selectNames(labels, (name) => !anchoredMatch(rule.regex, name)),
  labelkeep: ({ rule, labels }) => selectNames(labels, (name) => anchoredMatch(rule.regex, name) !== undefined),
};

function equalsTarget({ rule, labels, value }: Application): boolean {
  return (labels.get(rule.targetLabel) ?? '') === value;
}

function changed(labels: Labels): Outcome {
  return { matched: undefined, dropped: false, labels };
}

function filter({ rule, labels, value }: Application, drops: (matched: boolean) => boolean): Outcome {
  const match = anchoredMatch(rule.regex, value);
  return { ...matching(rule, match), dropped: drops(match !== undefined), labels };
}

function replace({ rule, labels, value }: Application): Outcome {
  const match = anchoredMatch(rule.regex, value);
  const name = match ? expand(rule.targetLabel, match) : '';
  const replaced = match && name !== '' ? withLabel(labels, name, expand(rule.replacement, match)) : labels;
  return { ...matching(rule, match), dropped: false, labels: replaced };
}

function matching({ regex }: RelabelRule, match: GroupOf | undefined): Pick<Outcome, 'matched' | 'groups'> {
  const count = match ? (regexGroups(regex)?.count ?? 0) : 0;
  return { matched: match !== undefined, ...(match && { groups: Array.from({ length: count }, (_, index) => match(index + 1)) }) };
}

/** What it copies is read from the labels as they were, in their order: of two labels that become one the last counts. */
function labelmap({ rule, labels }: Application): Outcome {
  let mapped = labels;
  let matched = false;
  for (const [name, value] of labels) {
    const groups = anchoredMatch(rule.regex, name);
    const target = groups && expand(rule.replacement, groups);
    if (target) {
      matched = true;
      mapped = withLabel(mapped, target, value);
    }
  }
  return { matched, dropped: false, labels: mapped };
}

function selectNames(labels: Labels, keeps: (name: string) => boolean): Outcome {
  const kept = new Map([...labels].filter(([name]) => keeps(name)));
  return { matched: kept.size !== labels.size, dropped: false, labels: kept };
}

function withLabel(labels: Labels, name: string, value: string): Labels {
  const changedLabels = new Map(labels);
  changedLabels.delete(name);
  return value === '' ? changedLabels : changedLabels.set(name, value);
}

/** As Prometheus keeps them: by name, and behind them what rules add, which `labelmap` sees in that order. */
function inOrder(labels: Labels): Labels {
  return new Map([...labels].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Go changes letters one by one: what would become several letters stays, and a sigma does not look around itself. */
function upperCase(text: string): string {
  return Array.from(text, (letter) => oneLetter(letter.toUpperCase()) ?? letter).join('');
}

function lowerCase(text: string): string {
  // The capital dotted I is the one letter that JavaScript makes two of.
  return Array.from(text, (letter) => (letter === '\u0130' ? 'i' : letter.toLowerCase())).join('');
}

function oneLetter(text: string): string | undefined {
  return [...text].length === 1 ? text : undefined;
}

/** The last eight bytes of the MD5 hash, modulo. */
function hashModulo(value: string, modulus: number): bigint {
  const hash = md5(utf8ToBytes(value));
  const number = new DataView(hash.buffer, hash.byteOffset).getBigUint64(8);
  return modulus > 0 ? number % BigInt(modulus) : 0n;
}
