import { compiled, longestRun } from './compiled.ts';

/** The groups of a match: by number from 0, the whole text, and by name; what took no part in the match is undefined. */
export type GroupOf = (group: number | string) => string | undefined;

/** How a pattern, anchored at both ends as Prometheus anchors it, takes a text; undefined where it does not, or RE2 refuses it. */
export function anchoredMatch(pattern: string, text: string): GroupOf | undefined {
  const matcher = text.length > longestRun ? undefined : compiled(pattern)?.matcher(text);
  if (!matcher?.matches()) {
    return undefined;
  }
  const names = compiled(pattern)?.namedGroups() ?? {};
  return (group) => {
    const index = typeof group === 'number' ? group : Object.hasOwn(names, group) ? names[group] : undefined;
    return index === undefined || index > matcher.groupCount() ? undefined : (matcher.group(index) ?? undefined);
  };
}
