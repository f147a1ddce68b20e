import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { type DigestedFile, type DigestedRule, digestedFile, eachRule, firstKeyOf, nameOf, type RuleDigest, ruleAt } from '../digest.ts';
import { createFirstPlaces } from '../first-places.ts';

/**
 * Rules of a group are evaluated one after another, groups side by side: what a later rule records, or one of another group, is read as
 * the last interval left it. That alerts stand in a group of their own is common and costs them an interval at most, so only rules that
 * record are told of other groups.
 */
export const ruleOrder: TypeCheck = {
  code: 'rule-order',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#configuring-rules',
  type: 'RuleGroups',
  run(node) {
    const file = digestedFile(node);
    const recorded = createFirstPlaces(file.count);
    eachRule(file, ({ records }, place) => void (records && recorded.meet(records.hash, place)));
    const problems: Problem[] = [];
    let recorders: Recorders | undefined;
    eachRule(file, (digest, place, group) => {
      for (const name of digest.uses) {
        const first = recorded.of(name.hash);
        if (
          first !== undefined &&
          mayBeStale(digest, { place, first, isInGroup: first >= group.start && first < group.start + group.digests.length })
        ) {
          recorders ??= recordersOf(file);
          problems.push(...stale(ruleAt(file, place), name.text, recorders.get(name.text) ?? []));
        }
      }
    });
    return problems;
  },
};

/** By the first rule that records the name alone; in most files nothing is left to look at then. */
function mayBeStale(
  { records }: RuleDigest,
  { place, first, isInGroup }: { readonly place: number; readonly first: number; readonly isInGroup: boolean },
): boolean {
  return isInGroup ? first > place : records !== undefined;
}

type Recorders = ReadonlyMap<string, readonly DigestedRule[]>;

function recordersOf(file: DigestedFile): Recorders {
  const recorders = new Map<string, DigestedRule[]>();
  eachRule(file, (digest, place, group) => {
    const name = digest.records?.text ?? '';
    const others = recorders.get(name) ?? [];
    others.push({ digest, group, index: place - group.start });
    recorders.set(name, others);
  });
  return recorders;
}

function stale(reader: DigestedRule | undefined, name: string, recorders: readonly DigestedRule[]): readonly Problem[] {
  const [first] = recorders;
  const said = reader && first && messageOf(reader, name, recorders);
  return said ? [{ ...said, span: nameOf(reader), related: [{ at: firstKeyOf(first), message: t('`{0}` is recorded here', name) }] }] : [];
}

function messageOf(
  { digest, group, index }: DigestedRule,
  name: string,
  recorders: readonly DigestedRule[],
): Pick<Problem, 'message' | 'severity'> | undefined {
  // A rule that reads its own last result means to.
  if (recorders.every((recorder) => recorder.group === group && recorder.index > index)) {
    return {
      message: t('`{0}` is recorded further down in the group, so this reads the result of the last interval: move that rule up', name),
    };
  }
  const isElsewhere = digest.records !== undefined && recorders.every((recorder) => recorder.group !== group);
  return isElsewhere
    ? {
        severity: 'hint',
        message: t(
          '`{0}` is recorded in another group, and groups are evaluated side by side, so this may read the result of the last interval: put both rules into one group',
          name,
        ),
      }
    : undefined;
}
