import type { Environment } from '#core/environment.ts';
import { flavourOf } from '#core/flavour.ts';
import { functionNames, knowsFunction } from './data/flavours.ts';
import type { Fault, ParsedExpression, PromqlModel } from './model.ts';
import { nearest } from './repairs/nearest.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { stillKnown, unknownFunction } from './unknown-functions.ts';

/**
 * What the flavour's own parser would refuse in the expression, as far as that is certain. Our parser reads PromQL: what MetricsQL writes
 * otherwise stops it, and from there on nothing is said.
 */
export function faultsFor(environment: Environment, model: PromqlModel, expression: ParsedExpression): readonly Fault[] {
  const flavour = flavourOf(environment);
  const faults = syntaxFaults(expression).filter((fault) => !mayBeFunction(unknownFunction(fault), environment));
  if (flavour !== 'victoriametrics') {
    return faults;
  }
  const doubtful = faults.findIndex(({ message }) => !isWrongInMetricsql(message));
  return definesTemplates(model.text) ? [] : faults.slice(0, doubtful === -1 ? undefined : doubtful);
}

/** Other versions know other functions than our table: in MetricsQL a name is only wrong where it is nearly one that we know. */
function mayBeFunction(name: string | undefined, environment: Environment): boolean {
  if (name === undefined) {
    return false;
  }
  const flavour = flavourOf(environment);
  const isKnown = knowsFunction(flavour, name) || stillKnown(name, environment) !== undefined;
  return isKnown || (flavour === 'victoriametrics' && nearest(name, functionNames(flavour)) === undefined);
}

/** Brackets, quotes, patterns and names of functions mean the same in both languages; nearly everything else is looser in MetricsQL. */
function isWrongInMetricsql(message: string): boolean {
  return /^(?:unclosed left|unterminated|no expression found|unknown function|error parsing regexp)/.test(message);
}

/** With `WITH (name(x) = …)` names and functions mean what the text says, and the expression stands behind its definitions. */
function definesTemplates(text: string): boolean {
  return /\bwith\s*\(/i.test(text);
}
