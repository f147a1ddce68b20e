import { valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { type PlacedDigest, placedDigests, placeOfRule, ruleAt } from '../digest.ts';

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
  *run(file) {
    const recorded = recordersOf(placedDigests(file));
    for (const placed of recorded.size > 0 ? placedDigests(file) : []) {
      for (const name of placed.digest.uses) {
        yield* stale(placed, name, recorded.get(name) ?? []);
      }
    }
  },
};

function recordersOf(all: readonly PlacedDigest[]): ReadonlyMap<string, readonly PlacedDigest[]> {
  const recorded = new Map<string, PlacedDigest[]>();
  for (const placed of all) {
    const { records } = placed.digest;
    if (records?.includes(':')) {
      const others = recorded.get(records);
      if (others) {
        others.push(placed);
      } else {
        recorded.set(records, [placed]);
      }
    }
  }
  return recorded;
}

function* stale(reader: PlacedDigest, name: string, recorders: readonly PlacedDigest[]): Generator<Problem> {
  const [first] = recorders;
  const message = first && messageOf(reader, name, recorders);
  const rule = message && ruleAt(reader);
  if (message && rule) {
    yield {
      ...message,
      span: valueSpan(rule, reader.digest.records === undefined ? 'alert' : 'record'),
      related: [{ at: placeOfRule(first), message: t('`{0}` is recorded here', name) }],
    };
  }
}

function messageOf(
  { digest, group, index }: PlacedDigest,
  name: string,
  recorders: readonly PlacedDigest[],
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
