/** The text of an expression without its strings and comments, since this language does not know PromQL. */
export function bareExpression(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|#[^\n]*/g, ' ');
}
