import type { Candidate } from '#core/language.ts';

/**
 * Whether a text is a target file of Prometheus's file discovery: a list whose items hold nothing but `targets` and `labels`. A file whose name
 * says so may have them misspelt.
 */
export function matchesFileSd({ name = '', languageId, text }: Candidate): boolean {
  if (languageId === 'json' || languageId === 'jsonc' || /(?:^|\.)json$/i.test(name)) {
    return /^\uFEFF?\s*\[\s*\{\s*"(?:targets|labels)"\s*:/.test(text) && text.includes('"targets"');
  }
  if (!/(?:^|\.)ya?ml$/i.test(name) && name !== '') {
    return false;
  }
  const keys = itemKeys(text);
  if (keys === undefined || keys.length === 0) {
    return false;
  }
  return keys.every((key) => key === 'targets' || key === 'labels')
    ? keys.includes('targets')
    : namedForTargets.test(name) && keys.every((key) => slips.test(key));
}

const namedForTargets = /(?:^|[-_.])(?:file[-_]?sd|sd|targets?)(?=[-_.])/i;

/** The two words with a letter wrong, missing or swapped. */
const slips = /^(?:t[a-z]{3,6}s?|l[a-z]{3,5}s?)$/;

/** The keys of the items of a block list at the very left; undefined where anything else stands there. */
function itemKeys(text: string): readonly string[] | undefined {
  const keys: string[] = [];
  let column = -1;
  for (const line of text.split('\n', 2000)) {
    const [, dash, key] = /^(-[ \t]+|[ \t]*)["']?([\w.-]+)["']?[ \t]*:(?:\s|$)/.exec(line) ?? [];
    if (/^\s*(?:#|$)|^---(?:\s|$)/.test(line)) {
      continue;
    }
    if (!/^(?:-|[ \t])/.test(line)) {
      return undefined;
    }
    if (dash?.startsWith('-')) {
      column = dash.length;
    }
    if (key !== undefined && dash !== undefined && dash.length === column) {
      keys.push(key);
    }
  }
  return keys;
}
