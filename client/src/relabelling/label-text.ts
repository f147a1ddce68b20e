/** Label names with their values. */
export type Labels = Readonly<Record<string, string>>;

/** What a text of labels says, or the line (from 1) that cannot be read. */
export type ReadLabels = { readonly labels: Labels } | { readonly line: number };

/** Labels as text that a person can change: one a line, characters that hide or deceive by their codes, which `readLabels` understands. */
export function labelText(labels: Labels): string {
  return Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${plainName.test(name) ? name : quoted(name)}=${quoted(value)}`)
    .join('\n');
}

/** Reads labels as people have them: a JSON object, `{a="b", c="d"}` with or without a metric in front, or one a line. */
export function readLabels(text: string): ReadLabels {
  const json = readJson(text);
  if (json) {
    return { labels: json };
  }
  const [, metric = '', inner] = /^\s*([\w:]*)\s*\{([\s\S]*)\}\s*$/.exec(text) ?? [];
  const read = readPairs(inner ?? text);
  return 'labels' in read && metric !== '' ? { labels: { __name__: metric, ...read.labels } } : read;
}

const plainName = /^[A-Za-z_][\w.]*$/;

function quoted(text: string): string {
  return JSON.stringify(text).replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const unseen = /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

function readJson(text: string): Labels | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)])) : undefined;
  } catch {
    // Other ways to write labels are no JSON.
    return undefined;
  }
}

const quotedText = String.raw`"(?:[^"\\\n]|\\.)*"`;
const separator = /[\s,]*/y;
const onePair = new RegExp(
  String.raw`(${quotedText}|[^\s"=:,{}]+)[ \t]*[=:][ \t]*(${quotedText}|[^\n"]*?)[ \t]*(?=,\s*[\w"]|,?\s*$|,?\n)`,
  'y',
);

function readPairs(text: string): ReadLabels {
  const pairs: [string, string][] = [];
  for (let at = after(separator, text, 0); at < text.length; at = after(separator, text, at)) {
    onePair.lastIndex = at;
    const [whole = '', name = '', value = ''] = onePair.exec(text) ?? [];
    const read = whole === '' ? undefined : [unquoted(name), unquoted(value)];
    if (read?.[0] === undefined || read[1] === undefined) {
      return { line: text.slice(0, at).split('\n').length };
    }
    pairs.push([read[0], read[1]]);
    at += whole.length;
  }
  return { labels: Object.fromEntries(pairs) };
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function unquoted(text: string): string | undefined {
  if (!text.startsWith('"')) {
    return text;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // An escape that JSON does not have.
    return undefined;
  }
}
