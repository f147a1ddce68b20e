/** What a label must be for an alert to match; as Alertmanager reads `severity="critical"` or `instance=~"db.*"`. */
export interface LabelMatcher {
  readonly name: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** The matchers of a text, or why Alertmanager refuses it, in its own words. */
export type ParsedMatchers = { readonly matchers: readonly LabelMatcher[] } | { readonly fault: string };

/**
 * The matchers of one item of a `matchers` list: one, or several with commas between them, braces around them or not. Alertmanager reads
 * every text in its classic syntax and in the newer one that allows any label name; where both take it, and where both refuse it, the
 * classic one has the last word (https://prometheus.io/docs/alerting/latest/configuration/#label-matchers).
 */
export function parseMatchers(text: string): ParsedMatchers {
  const classic = parseClassic(text);
  return 'fault' in classic ? (parseQuotable(text) ?? classic) : classic;
}

/** The matcher as Alertmanager itself writes it. */
export function matcherText({ name, operator, value }: LabelMatcher): string {
  const label = /^[a-zA-Z_:][\w:]*$/.test(name) ? name : JSON.stringify(name);
  return `${label}${operator}"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function parseClassic(text: string): ParsedMatchers {
  const matchers: LabelMatcher[] = [];
  for (const part of partsOf(text.replace(/^\{/, '').replace(/\}$/, ''))) {
    const parsed = parseClassicMatcher(part);
    if ('fault' in parsed) {
      return parsed;
    }
    matchers.push(parsed);
  }
  return { matchers };
}

/** What stands between the commas that are not within quotes. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  let isEscaped = false;
  for (const character of text) {
    if (character === ',' && !isQuoted) {
      parts.push(part);
      part = '';
      continue;
    }
    isQuoted = character === '"' && !isEscaped ? !isQuoted : isQuoted;
    isEscaped = character === '\\' && !isEscaped;
    part += character;
  }
  return part.trim() === '' ? parts : [...parts, part.trim()];
}

function parseClassicMatcher(text: string): LabelMatcher | { readonly fault: string } {
  const [, name, operator, written = ''] = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(=~|=|!=|!~)\s*(.*?)\s*$/s.exec(text) ?? [];
  if (name === undefined || !isOperator(operator)) {
    return { fault: `bad matcher format: ${text}` };
  }
  const inner = /^"((?:[^"\\]|\\.)*)"$/s.exec(written)?.[1];
  if (inner === undefined && /^"|(?<!\\)(?:\\\\)*"/s.test(written)) {
    return { fault: `matcher value contains unescaped double quote: ${written}` };
  }
  const value = (inner ?? written).replace(/\\([n"\\])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
  return { name, operator, value };
}

function isOperator(text: string | undefined): text is MatchOperator {
  return text === '=' || text === '!=' || text === '=~' || text === '!~';
}

const quotable = /\s*("(?:[^"\\\n]|\\.)*"|[^\s{}!=~,\\"'`]+)\s*(=~|!~|!=|=)\s*("(?:[^"\\\n]|\\.)*"|[^\s{}!=~,\\"'`]+)\s*(,|$)/y;

/** The newer syntax, in which names and values may be quoted, and unquoted ones hold anything but what is reserved. */
function parseQuotable(text: string): ParsedMatchers | undefined {
  const inner = /^\s*\{(.*)\}\s*$/s.exec(text)?.[1] ?? text;
  const matchers: LabelMatcher[] = [];
  quotable.lastIndex = 0;
  for (let at = 0; inner.slice(at).trim() !== ''; at = quotable.lastIndex) {
    quotable.lastIndex = at;
    const [, name = '', operator, value = ''] = quotable.exec(inner) ?? [];
    if (!isOperator(operator)) {
      return undefined;
    }
    matchers.push({ name: unquoted(name), operator, value: unquoted(value) });
  }
  return { matchers };
}

function unquoted(text: string): string {
  return text.startsWith('"')
    ? text.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped))
    : text;
}
