import { schemaComplete } from '#base/schema/complete.ts';
import { placeAt } from '#base/schema/place.ts';
import type { YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Suggestion, Suggestions } from '#core/language.ts';
import { ruleTestSchema } from './schema.ts';
import { factsUnderTest } from './tests.ts';

/** The fields and their values; for names, those of the rules under test, or of all rules where these are not known. */
export function completeRuleTest(model: YamlModel, offset: number, environment: Environment): Suggestions | undefined {
  const path = placeAt(ruleTestSchema, model, offset)?.path ?? [];
  const typed = path.at(-1);
  const kind = typed?.name === 'alertname' ? 'alert' : typed?.name === 'group_eval_order' ? 'rule-group' : undefined;
  const root = path[0]?.node;
  if (kind === undefined || typed?.node.kind !== 'scalar' || root?.kind !== 'mapping') {
    return schemaComplete(ruleTestSchema, model, offset, environment);
  }
  const facts = factsUnderTest(root, kind, environment) ?? environment.facts.all(kind);
  const names = [...new Set(facts.map(({ name }) => name.trim()))].slice(0, mostNames);
  const replace = placeOf(typed.node, offset);
  return { items: names.map((label): Suggestion => ({ label, kind: 'value', replace })) };
}

const mostNames = 1000;

function placeOf({ span, style, empty }: YamlScalar, offset: number): Suggestion['replace'] {
  if (empty) {
    return { start: offset, end: offset };
  }
  return style === 'plain' ? span : { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
}
