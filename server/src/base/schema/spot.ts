import type { YamlNode } from '#base/yaml/tree.ts';
import type { Span } from '#core/span.ts';
import { columnOf, lineStart } from './place.ts';

/** Where a suggestion goes, and what has to be written around it there. */
export interface Spot {
  readonly replace: Span;
  /** How much further right than its line's indentation the text begins; editors add the line's indentation themselves. */
  readonly deeper: number;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
  /** Inside of `{…}` or `[…]`, where nothing may begin a line. */
  readonly flow: boolean;
  /** What has to stand before it: the blank after a `-` or `:`, or a line break. */
  readonly lead: string;
  /** The quote that the name was begun with, and that has to follow it. */
  readonly quote: string;
}

/** The place of a name or a value that is written at `replace`, cursor included. */
export function spotOf(text: string, replace: Span, flow = false): Spot {
  const start = lineStart(text, replace.start);
  const indent = /^ */.exec(text.slice(start, replace.start))?.[0].length ?? 0;
  const before = text.charAt(replace.start - 1);
  const lead = before === ':' || (before === '-' && /^[ \t-]*$/.test(text.slice(start, replace.start))) ? ' ' : '';
  return {
    replace,
    deeper: columnOf(text, replace.start) - indent + lead.length,
    hasColon: /^[ \t]*:(?:\s|$)/.test(text.slice(replace.end, replace.end + 40)),
    flow,
    lead,
    quote: '',
  };
}

/** The place of a key or of a text that may become one: within its quotes, where it has any. */
export function spotOfKey(text: string, node: YamlNode): Spot {
  const spot = spotOf(text, node.span);
  const quote = text.charAt(node.span.start);
  if (quote !== '"' && quote !== "'") {
    return spot;
  }
  const closed = node.span.end > node.span.start + 1 && text.charAt(node.span.end - 1) === quote;
  const end = closed && spot.hasColon ? node.span.end - 1 : node.span.end;
  return { ...spot, replace: { start: node.span.start + 1, end }, quote: spot.hasColon ? '' : quote };
}

/** The same place, further right where its text would begin too far left. */
export function indentedTo(spot: Spot, column: number, own: number): Spot {
  const missing = Math.max(0, column - own);
  return { ...spot, deeper: spot.deeper + missing, lead: ' '.repeat(missing) + spot.lead };
}

/** The line below a key, two further in, where `offset` is behind its colon and nothing else stands there. */
export function spotBelowKey(text: string, key: YamlNode, offset: number): Spot {
  const colon = text.lastIndexOf(':', offset - 1);
  const spot = spotOf(text, { start: colon + 1, end: offset });
  const indent = /^ */.exec(text.slice(lineStart(text, key.span.start)))?.[0].length ?? 0;
  const deeper = columnOf(text, key.span.start) - indent + 2;
  return { ...spot, deeper, lead: `\n${' '.repeat(deeper)}` };
}
