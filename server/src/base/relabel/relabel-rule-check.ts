import type { TypeCheck } from '#base/schema/types.ts';
import type { Problem } from '#core/problem.ts';
import type { RelabelRule } from '#core/relabelling.ts';
import { readRule, type WrittenRule } from './read-rules.ts';
import type { RelabelNames } from './relabel-type.ts';

/** What a check over single rules is, before it stands at the rules of a format. */
export interface RelabelRuleCheck extends Pick<TypeCheck, 'code' | 'severity' | 'help'> {
  run(written: WrittenRule, around: RuleSurroundings): Iterable<Problem>;
}

/** How the rule is written. */
export interface RuleSurroundings {
  readonly names: RelabelNames;
  /** The whole text. */
  readonly text: string;
}

/** The check at all rules of a format; `type` is the schema's name of a rule. A rule that is filled in before Prometheus reads it is left in silence. */
export function atRules({ run, ...check }: RelabelRuleCheck, type: string, names: RelabelNames): TypeCheck {
  return {
    ...check,
    type,
    *run(mapping, { text }) {
      const rule = readRule(mapping, names);
      if (rule && !isFilledIn(rule)) {
        yield* run({ mapping, rule }, { names, text });
      }
    },
  };
}

/** Whether a variable of the environment or a template still makes a part of the rule. */
export function isFilledIn({ sourceLabels, separator, regex, targetLabel, replacement }: RelabelRule): boolean {
  return [...sourceLabels, separator, regex, targetLabel, replacement].some((text) => variable.test(text));
}

const variable = /\{\{|\$\{[A-Z_][A-Z0-9_]*\}|\$\([A-Z_][A-Z0-9_]*\)/;
