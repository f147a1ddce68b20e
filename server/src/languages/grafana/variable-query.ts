import type { Span } from '#core/span.ts';
import { variableCalls } from './data/variable-calls.ts';

/**
 * Where PromQL stands in the query of a template variable; undefined where it holds none. `label_values(SELECTOR, label)`,
 * `label_names(SELECTOR)` and `query_result(EXPRESSION)` are Grafana's own; `metrics(PATTERN)` holds no PromQL.
 * https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/
 */
export function promqlInVariableQuery(query: string): Span | undefined {
  const [call = '', , name] = /^(\s*(\w+)\s*\()/.exec(query) ?? [];
  if (!name || !callNames.has(name)) {
    return undefined;
  }
  const closing = query.trimEnd();
  const arguments_ = { start: call.length, end: closing.endsWith(')') ? closing.length - 1 : query.length };
  const end = name === 'label_values' ? endOfSelector(query, arguments_) : arguments_.end;
  return name === 'metrics' || end === undefined ? undefined : trimmed(query, { start: arguments_.start, end });
}

/** Whether the query is one of Grafana's own calls. */
export function isVariableCall(query: string): boolean {
  return callNames.has(/^\s*(\w+)\s*\(/.exec(query)?.[1] ?? '');
}

const callNames: ReadonlySet<string> = new Set(variableCalls.map(({ name }) => name));

/** Without a comma a word alone is the label, but while it is typed it may become a selector. */
function endOfSelector(query: string, { start, end }: Span): number | undefined {
  const isLabel = end < query.length && /^\s*\w+\s*$/.test(query.slice(start, end));
  return outerCommas(query, { start, end }).at(-1) ?? (isLabel ? undefined : end);
}

/** The commas that stand in no string and no braces: the last one is before the label's name. */
export function outerCommas(query: string, { start, end }: Span): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (const { index, 0: sign } of query.slice(start, end).matchAll(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?|[,{}()[\]]/g)) {
    if (/^[{([]$/.test(sign)) {
      depth++;
    } else if (/^[})\]]$/.test(sign)) {
      depth--;
    } else if (sign === ',' && depth === 0) {
      found.push(start + index);
    }
  }
  return found;
}

/** Where nothing is written yet, the place where it will be. */
function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end).trim();
  const from = part === '' ? start : text.indexOf(part, start);
  return { start: from, end: from + part.length };
}
