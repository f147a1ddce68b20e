/**
 * The text that VS Code inserts for a snippet's body if every placeholder is left as it is and each choice at its first:
 * https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax, without nested placeholders and transforms,
 * which ours do not use. Throws on anything else that begins with an unescaped `$`.
 */
export function expandSnippet(body: string): string {
  const defaults = new Map<string, string>(Object.entries(variables));
  for (const [, name, text, choices] of body.matchAll(piece)) {
    const value = text ?? choices?.split(/(?<!\\),/)[0];
    if (name && value !== undefined && !defaults.has(name)) {
      defaults.set(name, unescaped(value));
    }
  }
  return body.replace(piece, (whole, name?: string, _text?: string, _choices?: string, bare?: string) => {
    if (whole.startsWith('\\')) {
      return whole.slice(1);
    }
    const value = bare === '0' ? '' : defaults.get(name ?? bare ?? '');
    if (value === undefined) {
      throw new Error(`Not part of a snippet: ${whole} in\n${body}`);
    }
    return value;
  });
}

/** The body as it is inserted after `before`: VS Code gives each further line the indentation of the line it begins on. */
export function insertSnippet(before: string, body: string): string {
  const indentation = /[ \t]*$/.exec(before)?.[0] ?? '';
  return before + expandSnippet(body).replace(/\n(?!\n|$)/g, `\n${indentation}`);
}

/** An escaped character, `${1:text}`, `${1|a,b|}`, `${1}` or `${NAME}`, `$1`, or a `$` that is none of them. */
const piece = /\\[\\$}]|\$\{(\d+|[A-Z_]+)(?::((?:\\.|[^}\\$])*)|\|((?:\\.|[^|\\])*)\|)?\}|\$(\d+)|\$/g;

/** What the snippets use of https://code.visualstudio.com/docs/editing/userdefinedsnippets#_variables, at one moment. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '01',
  CURRENT_DATE: '02',
  CURRENT_HOUR: '03',
  CURRENT_MINUTE: '04',
  CURRENT_SECOND: '05',
  CURRENT_TIMEZONE_OFFSET: '+09:00',
};

function unescaped(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1');
}
