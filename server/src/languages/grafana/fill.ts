import { variablesIn, type WrittenVariable } from '#base/grafana-variables/variables.ts';
import type { OpenVariable, Query } from '#core/language.ts';
import { builtInNamed } from './data/built-in.ts';
import type { DashboardVariable, GrafanaModel } from './model.ts';

/** The expressions of a dashboard with its variables filled in, as far as somebody knows a value; the others are told as `open`. */
export function runnable({ source, queries, variables }: GrafanaModel): readonly Query[] {
  return queries
    .filter(({ runs }) => runs)
    .map(({ string }) => {
      const value = source.embed(string, { languageId: 'promql' });
      return { span: value.span, ...filled(value.text, variables) };
    });
}

function filled(text: string, variables: readonly DashboardVariable[]): Pick<Query, 'text' | 'open'> {
  const open: OpenVariable[] = [];
  let result = '';
  let from = 0;
  for (const written of variablesIn(text)) {
    const { start, end } = written.span;
    result += text.slice(from, start);
    const value = knownValue(written, variables);
    const shown = value ?? text.slice(start, end);
    if (value === undefined) {
      open.push({ name: written.name, span: { start: result.length, end: result.length + shown.length } });
    }
    result += shown;
    from = end;
  }
  return { text: result + text.slice(from), ...(open.length > 0 ? { open } : {}) };
}

function knownValue({ name, format }: WrittenVariable, variables: readonly DashboardVariable[]): string | undefined {
  const variable = variables.find((known) => known.name === name);
  if (!variable) {
    return builtInNamed(name)?.example;
  }
  const { current, isMulti, allValue } = variable;
  if (current.includes('$__all')) {
    return allValue ?? '.+';
  }
  if (current.length === 0 || current.some((value) => value.startsWith('$__'))) {
    return initialValue(variable);
  }
  return format === undefined ? byDefault(current, isMulti) : (formats[format]?.(current) ?? byDefault(current, isMulti));
}

/** Where none was chosen: what the dashboard offers first. The values of a query only Grafana knows. */
function initialValue({ type, query = '' }: DashboardVariable): string | undefined {
  switch (type) {
    case 'constant':
    case 'textbox':
      return query === '' ? undefined : query;
    case 'custom':
      // https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#add-a-custom-variable
      return query.split(',')[0]?.split(' : ').at(-1)?.trim() || undefined;
    case 'interval':
      return query.split(',')[0]?.trim() || builtInNamed('__interval')?.example;
    default:
      return undefined;
  }
}

/** As Grafana's Prometheus data source writes them: several as a group of a pattern, with backslashes doubled for PromQL's string. */
function byDefault(values: readonly string[], isMulti: boolean): string {
  const [only = ''] = values;
  return !isMulti ? only : values.length === 1 ? escaped(only) : `(${values.map(escaped).join('|')})`;
}

function escaped(value: string): string {
  return value.replace(/[\\^$*+?.()|[\]{}]/g, '\\\\$&');
}

/** https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/#advanced-variable-format-options */
const formats: Readonly<Record<string, (values: readonly string[]) => string>> = {
  raw: (values) => values.join(','),
  csv: (values) => values.join(','),
  pipe: (values) => values.join('|'),
  regex: (values) => (values.length === 1 ? values.join('') : `(${values.join('|')})`),
  doublequote: (values) => values.map((value) => `"${value}"`).join(','),
  singlequote: (values) => values.map((value) => `'${value}'`).join(','),
};
