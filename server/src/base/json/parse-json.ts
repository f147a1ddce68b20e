import type { Span } from '#core/span.ts';
import type { JsonMember, JsonNode, JsonString } from './tree.ts';

/**
 * The value of a JSON text, as far as it can be read; undefined where none begins. Never throws, takes time in proportion to the
 * text: what cannot stand in its place is passed over, what is not closed ends where the text around it does. Comments are blanks.
 * Values nested deeper than anybody writes are left out.
 */
export function parseJson(text: string): JsonNode | undefined {
  const reading: Reading = { text, open: [], count: { object: 0, array: 0 }, root: undefined };
  for (let at = 0; at < text.length; ) {
    at = take(reading, at);
  }
  while (reading.open.length > 0) {
    close(reading, text.length);
  }
  return reading.root;
}

/** They end with their line at the latest. */
const string = /"[^"\\\r\n]*(?:\\[^\r\n]?[^"\\\r\n]*)*"?/y;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const word = /[^\s{}[\],:"/]+/y;
const blanks = /[\s:]+/y;
const colon = /\s*:/y;

const deepest = 200;

interface Open {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly items: JsonNode[];
  readonly members: JsonMember[];
  /** Whose value comes next. */
  key: JsonString | undefined;
}

interface Reading {
  readonly text: string;
  readonly open: Open[];
  readonly count: Record<Open['kind'], number>;
  root: JsonNode | undefined;
}

/** Takes what stands at an offset, and tells where the next begins. */
function take(reading: Reading, at: number): number {
  const { text } = reading;
  const sign = text.charAt(at);
  switch (sign) {
    case '{':
    case '[':
      begin(reading, sign === '{' ? 'object' : 'array', at);
      return at + 1;
    case '}':
    case ']':
      end(reading, sign === '}' ? 'object' : 'array', { start: at, end: at + 1 });
      return at + 1;
    case ',':
      endMember(reading.open.at(-1));
      return at + 1;
    case '"': {
      const span = { start: at, end: endOf(string, text, at) ?? at + 1 };
      takeString(reading, { kind: 'string', span });
      return span.end;
    }
    case '/':
      return endOf(comment, text, at) ?? at + 1;
    default:
      return endOf(blanks, text, at) ?? takeWord(reading, at);
  }
}

/** Where what the pattern describes ends, if it stands at an offset. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function takeWord(reading: Reading, start: number): number {
  const end = endOf(word, reading.text, start) ?? start + 1;
  add(reading, { kind: 'word', span: { start, end } });
  return end;
}

function begin({ open, count }: Reading, kind: Open['kind'], start: number): void {
  count[kind]++;
  open.push({ kind, start, items: [], members: [], key: undefined });
}

/** What was left open inside ends here too; a bracket that closes nothing is passed over. */
function end(reading: Reading, kind: Open['kind'], span: Span): void {
  if (reading.count[kind] === 0) {
    return;
  }
  while (reading.open.at(-1)?.kind !== kind) {
    close(reading, span.start);
  }
  close(reading, span.end);
}

function close(reading: Reading, at: number): void {
  const last = reading.open.pop();
  if (!last) {
    return;
  }
  reading.count[last.kind]--;
  endMember(last);
  const span = { start: last.start, end: at };
  if (reading.open.length < deepest) {
    add(reading, last.kind === 'array' ? { kind: 'array', span, items: last.items } : { kind: 'object', span, members: last.members });
  }
}

/** A key whose value is not written yet. */
function endMember(holder: Open | undefined): void {
  if (holder?.key) {
    holder.members.push({ key: holder.key });
    holder.key = undefined;
  }
}

function takeString(reading: Reading, node: JsonString): void {
  const holder = reading.open.at(-1);
  const isKey = holder?.kind === 'object' && (!holder.key || endOf(colon, reading.text, node.span.end) !== undefined);
  if (isKey) {
    endMember(holder);
    holder.key = node;
  } else {
    add(reading, node);
  }
}

function add(reading: Reading, node: JsonNode): void {
  const holder = reading.open.at(-1);
  if (!holder) {
    reading.root ??= node;
  } else if (holder.kind === 'array') {
    holder.items.push(node);
  } else if (holder.key) {
    holder.members.push({ key: holder.key, value: node });
    holder.key = undefined;
  }
}
