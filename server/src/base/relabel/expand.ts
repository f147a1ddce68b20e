import type { GroupOf } from '#base/re2/anchored-match.ts';

const reference = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;

/**
 * A replacement with its references filled in, as Go's `regexp.Expand` does: `$1`, `${1}`, `$name` (as long as letters, digits and
 * underscores go on) and `$$`. One that no group answers to is empty; a `$` that begins no reference stands for itself.
 */
export function expand(replacement: string, groupOf: GroupOf): string {
  return replacement.replace(reference, (_written, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    return name === undefined ? '$' : (groupOf(/^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : name) ?? '');
  });
}

/** The references of a replacement, as written between `$` and what follows. */
export function referencesIn(replacement: string): readonly string[] {
  return [...replacement.matchAll(reference)].flatMap(([, braced, bare]) => braced ?? bare ?? []);
}
