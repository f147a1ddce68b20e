import { schemaComplete } from '#base/schema/complete.ts';
import { placeAt } from '#base/schema/place.ts';
import type { YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import type { Environment, FactIndex } from '#core/environment.ts';
import type { Suggestion, SuggestionKind, Suggestions } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { intervalReferences, receiverReferences } from './references.ts';
import { alertmanagerSchema } from './schema.ts';

/** Fields and values of the tables, receivers and time intervals of the file, labels that the workspace's rules give their alerts. */
export function complete(model: YamlModel, offset: number, environment: Environment): Suggestions | undefined {
  const items = onReference(model, offset, environment.facts);
  return items.length > 0 ? { items } : schemaComplete(alertmanagerSchema, model, offset, environment);
}

function onReference({ text, ...model }: YamlModel, offset: number, facts: FactIndex): readonly Suggestion[] {
  const place = placeAt(alertmanagerSchema, { text, ...model }, offset);
  const typed = place?.path.at(-1);
  if (!place || place.key || typed?.node.kind !== 'scalar' || typed.shape.kind !== 'scalar') {
    return [];
  }
  const root = place.path[0]?.node;
  const here = innerSpan(typed.node, offset);
  switch (typed.shape.name) {
    case 'receiver':
      return suggestions('value', here, definedIn(root, receiverReferences));
    case 'interval':
      return suggestions('value', here, definedIn(root, intervalReferences));
    case 'alertlabel':
      return suggestions('label', here, labelsOf(facts));
    case 'matcher':
      return onMatcher(text.slice(here.start, offset), offset, facts);
    default:
      return [];
  }
}

function definedIn(root: YamlNode | undefined, referencesOf: typeof receiverReferences): readonly string[] {
  return root?.kind === 'mapping' ? referencesOf(root).definitions.map(({ value }) => value) : [];
}

/** A label up to the cursor, or behind an operator one of its values. */
function onMatcher(typed: string, offset: number, facts: FactIndex): readonly Suggestion[] {
  const [, label, value = ''] = /([a-zA-Z_]\w*)\s*[=!]=?~?\s*(?:\\?"(?:[^"|]*\|)*)?([^"|,\s]*)$/.exec(typed) ?? [];
  if (label !== undefined) {
    return suggestions('value', { start: offset - value.length, end: offset }, valuesOf(label, facts));
  }
  const [, name] = /(?:^|[{,])\s*(\w*)$/.exec(typed) ?? [];
  return name === undefined ? [] : suggestions('label', { start: offset - name.length, end: offset }, labelsOf(facts));
}

/** Enough to choose from; what is typed narrows it down. */
const most = 200;

function labelsOf(facts: FactIndex): readonly string[] {
  return [...new Set(['alertname', ...facts.find('alert-label', '', most)])];
}

function valuesOf(label: string, facts: FactIndex): readonly string[] {
  const values = facts.named('alert-label', label).flatMap(({ detail }) => detail?.value ?? []);
  return label === 'alertname' ? facts.find('alert', '', most) : [...new Set(values)].slice(0, most);
}

function suggestions(kind: SuggestionKind, replace: Span, labels: readonly string[]): readonly Suggestion[] {
  return labels.map((label, rank) => ({ label, kind, replace, rank }));
}

/** What stands between the quotes. */
function innerSpan({ style, span, empty }: YamlScalar, offset: number): Span {
  if (empty) {
    return { start: offset, end: offset };
  }
  const isQuoted = style === 'single' || style === 'double';
  return isQuoted ? { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) } : span;
}
