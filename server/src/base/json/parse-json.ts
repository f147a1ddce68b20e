import type { Span } from '#core/span.ts';
import type { JsonMember, JsonNode, JsonString } from './tree.ts';

/**
 * The value of a JSON text, as far as it can be read; undefined where none begins. Never throws, takes time in proportion to the
 * text: what cannot stand in its place is passed over, what is not closed ends where the text around it does. Comments are blanks.
 * Values nested deeper than anybody writes are left out.
 */
export function parseJson(text: string): JsonNode | undefined {
  const reading: Reading = { text, open: [], count: { object: 0, array: 0 }, root: undefined };
  for (const { index, 0: written } of text.matchAll(tokens)) {
    take(reading, written, { start: index, end: index + written.length });
  }
  while (reading.open.length > 0) {
    close(reading, text.length);
  }
  return reading.root;
}

/** Strings end with their line at the latest. */
const tokens = /"[^"\\\r\n]*(?:\\[^\r\n]?[^"\\\r\n]*)*"?|[{}[\],]|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[^\s{}[\],:"/]+/g;

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

function take(reading: Reading, written: string, span: Span): void {
  switch (written.charAt(0)) {
    case '{':
    case '[':
      begin(reading, written === '{' ? 'object' : 'array', span.start);
      break;
    case '}':
    case ']':
      end(reading, written === '}' ? 'object' : 'array', span);
      break;
    case ',':
      endMember(reading.open.at(-1));
      break;
    case '"':
      takeString(reading, { kind: 'string', span });
      break;
    case '/':
      break;
    default:
      add(reading, { kind: 'word', span });
  }
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
  const isKey = holder?.kind === 'object' && (!holder.key || /^\s*:/.test(reading.text.slice(node.span.end, node.span.end + 100)));
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
