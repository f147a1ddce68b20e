import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Labels, type RelabelStep, relabel } from '#base/relabel/relabel.ts';
import { type RefusalReason, scrapeTarget, targetLabels } from '#base/relabel/scrape-target.ts';
import type { JobDefaults, RelabelExample, RelabelRule, RelabelStage } from '#core/relabelling.ts';
import type { Snapshot } from '#core/snapshot.ts';
import { type RelabellingInFile, relabellingsOf } from '#features/relabellings.ts';

/** What becomes of a label set in a list of relabel rules, rule by rule. */
export interface RelabelTrial {
  /** Of the document. */
  readonly version: number;
  /** Which list of the document, from 0. */
  readonly index: number;
  readonly range: Range;
  readonly field: string;
  readonly stage: RelabelStage;
  readonly job?: string;
  /** Label sets to try, typical ones first. */
  readonly examples: readonly RelabelExample[];
  /** What goes into the first rule: with what the job adds, by name. */
  readonly labels: readonly TrialLabel[];
  readonly steps: readonly TrialStep[];
  readonly outcome: TrialOutcome;
}

export type TrialLabel = readonly [name: string, value: string];

/** What one rule did; a rule behind the one that drops is not `reached`. */
export interface TrialStep {
  readonly range: Range;
  readonly rule: RelabelRule;
  readonly reached: boolean;
  /** The source labels' values, joined. */
  readonly value: string;
  readonly matched?: boolean;
  /** What each group took; null for one that took no part. */
  readonly groups: readonly (string | null)[];
  readonly dropped: boolean;
  readonly changes: readonly LabelChange[];
}

/** A label that is new (no `before`), gone (no `after`) or another. */
export interface LabelChange {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What comes out. */
export type TrialOutcome =
  | { readonly kind: 'dropped'; readonly step: number }
  | { readonly kind: 'target'; readonly url: string; readonly instance: string; readonly labels: readonly TrialLabel[] }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly value: string }
  | { readonly kind: 'labels'; readonly labels: readonly TrialLabel[] };

/** Which list is meant, and what goes into it; without labels the first example. */
export interface TrialWish {
  /** The list around it, or without `index` the one nearest to it. */
  readonly position?: Position;
  readonly index?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Tries a list of a document; undefined where it has none. */
export function tryRelabelling(snapshot: Snapshot, document: TextDocument, wish: TrialWish): RelabelTrial | undefined {
  const all = relabellingsOf(snapshot, document);
  const index = chosenIndex(all, wish);
  const chosen = all[index];
  return chosen && { version: document.version, index, ...trial(chosen, wish.labels) };
}

function chosenIndex(all: readonly RelabellingInFile[], { position, index }: TrialWish): number {
  const line = position?.line ?? -1;
  const around = all.findIndex(({ range }) => range.start.line <= line && line <= range.end.line);
  if (around >= 0 || (index !== undefined && index < all.length)) {
    return around >= 0 ? around : (index ?? 0);
  }
  const distances = all.map(({ range }) => Math.max(range.start.line - line, line - range.end.line));
  return distances.indexOf(Math.min(...distances));
}

function trial({ relabelling, range, rangeOf }: RelabellingInFile, wanted: TrialWish['labels']) {
  const { field, stage } = relabelling;
  const { rules, examples, job } = relabelling.contents();
  const given = new Map(Object.entries(wanted ?? examples[0]?.labels ?? {}));
  const start = job && stage === 'targets' ? targetLabels(given, job) : given;
  const steps = relabel(
    start,
    rules.map(({ rule }) => rule),
  );
  return {
    range,
    field,
    stage,
    examples,
    ...(job && { job: job.jobName }),
    labels: inOrder(start),
    steps: rules.map((rule, index) => told(rule.rule, rangeOf(rule), steps[index], steps[index - 1]?.labels ?? start)),
    outcome: outcomeOf(steps, steps.at(-1)?.labels ?? start, stage === 'targets' ? job : undefined),
  };
}

function told(rule: RelabelRule, range: Range, step: RelabelStep | undefined, before: Labels): TrialStep {
  const { value = '', matched, groups = [], dropped = false, labels = before } = step ?? {};
  return {
    range,
    rule,
    reached: step !== undefined,
    value,
    ...(matched !== undefined && { matched }),
    groups: groups.map((group) => group ?? null),
    dropped,
    changes: changesBetween(before, labels),
  };
}

function changesBetween(before: Labels, after: Labels): readonly LabelChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    return (old ?? '') === (now ?? '') ? [] : [{ name, ...(old && { before: old }), ...(now && { after: now }) }];
  });
}

/** Only what a job scrapes becomes a target. */
function outcomeOf(steps: readonly RelabelStep[], labels: Labels, job: JobDefaults | undefined): TrialOutcome {
  if (steps.at(-1)?.dropped) {
    return { kind: 'dropped', step: steps.length - 1 };
  }
  if (!job) {
    return { kind: 'labels', labels: inOrder(labels) };
  }
  const target = scrapeTarget(labels, job);
  return target.kind === 'target' ? { ...target, labels: inOrder(target.labels) } : target;
}

function inOrder(labels: Labels): readonly TrialLabel[] {
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
}
