import type { Span } from '#core/span.ts';
import type { PreparedText } from '../prepared-text.ts';
import { inkOf, linesUpTo } from './lines.ts';

/** The line of a sequence diagram that deactivates a participant once too often, where Mermaid says that one does; it tells the name alone. */
export function lineOfDeactivation(said: string, { text }: PreparedText): Span | undefined {
  const participant = /inactive participant \((.+)\)/.exec(said)?.[1];
  let active = 0;
  const line = linesUpTo(text, text.length).find(({ content }) => {
    active += participant === undefined ? 0 : changeIn(content, participant);
    return active < 0;
  });
  return line && inkOf(line);
}

/** `A->>+B` activates B, `B-->>-A` deactivates B. */
function changeIn(line: string, participant: string): number {
  const [, verb, name] = /^\s*(activate|deactivate)\s+(.+?)\s*;?\s*$/.exec(line) ?? [];
  if (verb !== undefined) {
    return name !== participant ? 0 : verb === 'activate' ? 1 : -1;
  }
  const [, from, sign, to] = /^\s*([^:]+?)\s*(?:<<)?--?(?:>>|[>x)])\s*([+-])\s*([^:]+?)\s*:/.exec(line) ?? [];
  return sign === '+' && to === participant ? 1 : sign === '-' && from === participant ? -1 : 0;
}
