import type { Fix } from '#core/problem.ts';
import type { Fault, ParsedExpression, PromqlModel } from '../model.ts';

/** A fault and where it stands. */
export interface Faulted<F extends Fault> {
  readonly model: PromqlModel;
  readonly expression: ParsedExpression;
  readonly fault: F;
}

/** What to do about the faults whose message fits a pattern: our advice, and where the repair is plain, a fix. */
export interface Repair<F extends Fault> {
  readonly pattern: RegExp;
  /** Translated; undefined where this fault of the kind is another matter. `groups` are those of the pattern. */
  advise?(faulted: Faulted<F>, groups: readonly string[]): string | undefined;
  fix?(faulted: Faulted<F>, groups: readonly string[]): Fix | undefined;
}

/** What a person is told besides Prometheus's words. */
export interface Remedy {
  readonly advice: string | undefined;
  readonly fixes: readonly Fix[];
}

/** The remedies of all fitting repairs of a table; the first advice is taken. */
export function repairOf<F extends Fault>(repairs: readonly Repair<F>[], faulted: Faulted<F>): Remedy {
  let advice: string | undefined;
  const fixes: Fix[] = [];
  for (const repair of repairs) {
    const match = repair.pattern.exec(faulted.fault.message);
    if (match !== null) {
      const groups = match.slice(1);
      advice ??= repair.advise?.(faulted, groups);
      const fix = repair.fix?.(faulted, groups);
      fixes.push(...(fix === undefined ? [] : [fix]));
    }
  }
  return { advice, fixes };
}
