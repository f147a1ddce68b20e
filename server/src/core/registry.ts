import type { Join } from './join.ts';
import type { Candidate, Language, RegistryEntry } from './language.ts';

/** The known languages, loaded when first met. */
export interface Registry {
  /** A language by id: at once where it is loaded; undefined where there is no such language. */
  language(id: string): Language | undefined | Promise<Language | undefined>;
  /** What is said of the pieces of a language's list items together; none for one that is not loaded. */
  joins(id: string): readonly Join[];
  /**
   * The language of a text by its name and content; undefined where it is not ours. A text that was recognised before stays
   * what it was while no language claims it and half of the lines it was recognised by are still there: half-typed text
   * does not flip, text that was replaced does.
   */
  recognise(candidate: Candidate, before?: Recognised): Recognition | Promise<Recognition>;
}

/** A language that a text was recognised as, by that very text. */
export interface Recognised {
  readonly language: Language;
  readonly text: string;
}

type Recognition = Recognised | undefined;

/** A registry over the table of entries; the first entry that matches wins. */
export function createRegistry(entries: readonly RegistryEntry[]): Registry {
  const loaded = new Map<string, Language>();
  const joins = new Map<string, readonly Join[]>();
  const language = (id: string): Language | undefined | Promise<Language | undefined> => {
    const entry = entries.find((known) => known.id === id);
    return loaded.get(id) ?? (entry && load(entry));
  };
  const load = async (entry: RegistryEntry): Promise<Language> => {
    const [fresh, joined] = await Promise.all([entry.load(), entry.loadJoins?.() ?? []]);
    joins.set(entry.id, joined);
    loaded.set(entry.id, fresh);
    return fresh;
  };
  return {
    language,
    joins: (id) => joins.get(id) ?? [],
    recognise(candidate, before) {
      const entry = entries.find((known) => known.matches(candidate));
      if (!entry) {
        return before && keepsHalfOf(before.text, candidate.text) ? before : undefined;
      }
      const known = loaded.get(entry.id);
      const recognised = (found: Language): Recognised => ({ language: found, text: candidate.text });
      return known ? recognised(known) : load(entry).then(recognised);
    },
  };
}

function keepsHalfOf(before: string, now: string): boolean {
  const lines = new Set(before.split(lineBreak).filter((line) => line.trim() !== ''));
  const kept = new Set(now.split(lineBreak).filter((line) => lines.has(line)));
  return lines.size > 0 && kept.size * 2 >= lines.size;
}

const lineBreak = /\r?\n/;
