import { findActions, nextOpening } from './find-actions.ts';

/**
 * Whether a YAML text is a template of YAML: whether an action stands where YAML itself would stumble over it or take it for
 * a mapping. Actions inside the text of a scalar (an alert's `summary: "{{ $value }}"`, or a block scalar) do not count.
 */
export function isTemplate(text: string): boolean {
  if (nextOpening(text, 0) < 0) {
    return false;
  }
  const scan: Scan = { text, position: 0, textDeeperThan: undefined };
  while (scan.position < text.length) {
    if (lineIsTemplate(scan)) {
      return true;
    }
  }
  return false;
}

interface Scan {
  readonly text: string;
  /** Where the next line begins. */
  position: number;
  /** Lines indented further than this are the text of a scalar. */
  textDeeperThan: number | undefined;
}

/** Judges one line, and moves on to the next that is not part of a text begun here. */
function lineIsTemplate(scan: Scan): boolean {
  const { text, position } = scan;
  const feed = text.indexOf('\n', position);
  const end = feed < 0 ? text.length : feed;
  scan.position = end + 1;
  const { indentation, dashes, entry } = readLine(text.slice(position, end));
  if (entry === '' || (scan.textDeeperThan !== undefined && indentation > scan.textDeeperThan)) {
    return false;
  }
  scan.textDeeperThan = undefined;
  if (entry.startsWith('#')) {
    return false;
  }
  if (isAction(entry)) {
    return true;
  }
  const value = valueIn(entry);
  const valueStart = position + indentation + dashes + entry.length - value.length;
  if (value.startsWith('"') || value.startsWith("'")) {
    skipQuoted(scan, valueStart);
    return false;
  }
  if (/^[[{]/.test(value)) {
    return isAction(value) || actsInFlow(value);
  }
  if (value !== '') {
    // A plain text may go on in deeper lines, and a block scalar does.
    scan.textDeeperThan = value === entry ? indentation : indentation + dashes;
  }
  return false;
}

function readLine(line: string) {
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  const content = line.slice(indentation).trimEnd();
  const dashes = /^(-\s+)*/.exec(content)?.[0].length ?? 0;
  return { indentation, dashes, entry: content.slice(dashes) };
}

/** What stands behind `key: `, anchors and tags left out; the whole entry where it has no key. */
function valueIn(entry: string): string {
  const key = /^("(\\.|[^"\\])*"|'[^']*'|[^\s#"'[{][^#]*?)\s*:(\s+|$)/.exec(entry)?.[0] ?? '';
  return entry.slice(key.length).replace(/^([&!]\S*\s+)+/, '');
}

function isAction(text: string): boolean {
  return text.startsWith('{{') || text.startsWith('{%');
}

/** Whether an action stands in a flow collection outside quotes. */
function actsInFlow(value: string): boolean {
  return nextOpening(value.replace(/"(\\.|[^"\\])*"|'[^']*'/g, ''), 1) >= 0 && findActions(value).length > 0;
}

/** Moves on to the line behind a quoted text that is closed further down. */
function skipQuoted(scan: Scan, start: number): void {
  const { text } = scan;
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') {
      at++;
    } else if (text[at] === quote) {
      const feed = text.indexOf('\n', at);
      scan.position = feed < 0 ? text.length : feed + 1;
      return;
    }
  }
}
