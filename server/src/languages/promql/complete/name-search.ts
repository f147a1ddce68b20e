/** Names that can be searched for a part of them in a few milliseconds, however many they are. */
export interface NameSearch {
  /** Up to `limit` names that begin with the text, in any letter case, then those that hold it elsewhere; of short texts only the first. */
  find(typed: string, limit: number): readonly string[];
}

/**
 * A search over names, made once for a list. The names stand in one text, since looking through it is the one search that engines do
 * at the speed of memory: half a million objects would have to be fetched one by one.
 */
export function nameSearch(names: readonly { readonly name: string }[]): NameSearch {
  const text = `\n${names.map(({ name }) => name).join('\n')}\n`;
  const lower = text.toLowerCase();
  // A few letters change their length with their case; then places in one text would be others in the other.
  const searched = lower.length === text.length ? lower : text;
  return { find: (typed, limit) => [...find({ text, searched }, typed.toLowerCase(), limit)] };
}

/** Fewer letters stand inside of nearly every name, and say nothing about what is meant. */
export const shortestInside = 3;

interface Texts {
  readonly text: string;
  readonly searched: string;
}

function find({ text, searched }: Texts, typed: string, limit: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = searched.indexOf(`\n${typed}`); at !== -1 && found.size < limit; at = searched.indexOf(`\n${typed}`, at + 1)) {
    addName(found, text, at + 1);
  }
  if (typed.length >= shortestInside) {
    for (let at = searched.indexOf(typed); at !== -1 && found.size < limit; at = searched.indexOf(typed, at + 1)) {
      addName(found, text, text.lastIndexOf('\n', at) + 1);
    }
  }
  return found;
}

function addName(found: Set<string>, text: string, start: number): void {
  const name = text.slice(start, text.indexOf('\n', start));
  if (name !== '') {
    found.add(name);
  }
}
