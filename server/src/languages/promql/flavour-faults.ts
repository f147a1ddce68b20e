import type { Flavour } from '#core/flavour.ts';
import { functionNames, knowsFunction } from './data/flavours.ts';
import type { Fault, ParsedExpression, PromqlModel } from './model.ts';
import { nearest } from './repairs/nearest.ts';
import { syntaxFaults } from './syntax-faults.ts';

/**
 * What the flavour's own parser would refuse in the expression, as far as that is certain. Our parser reads PromQL: what MetricsQL writes
 * otherwise stops it, and from there on nothing is said.
 */
export function faultsFor(flavour: Flavour, model: PromqlModel, expression: ParsedExpression): readonly Fault[] {
  const faults = syntaxFaults(expression).filter((fault) => !mayBeFunction(flavour, fault));
  if (flavour !== 'victoriametrics') {
    return faults;
  }
  const doubtful = faults.findIndex(({ message }) => !isWrongInMetricsql(message));
  return definesTemplates(model.text) ? [] : faults.slice(0, doubtful === -1 ? undefined : doubtful);
}

/** Newer versions know more than our table: there a name is only wrong where it is nearly one that we know. */
function mayBeFunction(flavour: Flavour, { message }: Fault): boolean {
  const [, name] = /^unknown function with name "(.*)"$/.exec(message) ?? [];
  if (name === undefined) {
    return false;
  }
  return knowsFunction(flavour, name) || (flavour === 'victoriametrics' && nearest(name, functionNames(flavour)) === undefined);
}

/** Brackets, quotes, patterns and names of functions mean the same in both languages; nearly everything else is looser in MetricsQL. */
function isWrongInMetricsql(message: string): boolean {
  return /^(?:unclosed left|unterminated|no expression found|unknown function|error parsing regexp)/.test(message);
}

/** With `WITH (name(x) = …)` names and functions mean what the text says, and the expression stands behind its definitions. */
function definesTemplates(text: string): boolean {
  return /\bwith\s*\(/i.test(text);
}
