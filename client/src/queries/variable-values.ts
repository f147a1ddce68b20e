/** A variable in a query's text that needs a value. */
export interface OpenVariable {
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The text with the values in the variables' places; those without a value stay. */
export function withValues(text: string, open: readonly OpenVariable[], values: ReadonlyMap<string, string>): string {
  let result = '';
  let from = 0;
  for (const { name, span } of open) {
    result += text.slice(from, span.start) + (values.get(name) ?? text.slice(span.start, span.end));
    from = span.end;
  }
  return result + text.slice(from);
}
