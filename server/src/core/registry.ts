import type { Join } from './join.ts';
import type { Candidate, Language, RegistryEntry } from './language.ts';

/** The known languages, loaded when first met. */
export interface Registry {
  /** A language by id: at once where it is loaded; undefined where there is no such language. */
  language(id: string): Language | undefined | Promise<Language | undefined>;
  /** The formats that a file can be said to be, with their titles. */
  readonly formats: readonly { readonly id: string; readonly title: string }[];
  /** What is said of the pieces of a language's list items together; none for one that is not loaded. */
  joins(id: string): readonly Join[];
  /**
   * The language of a text: what a person said that it is, otherwise by its name and content; undefined where it is not ours. A text that was recognised before stays
   * what it was while no language claims it, its own does not refuse it, and half of the lines it was recognised by are still there: half-typed text
   * does not flip, text that was replaced does.
   */
  recognise(candidate: Candidate, before?: Recognised): Recognition | Promise<Recognition>;
}

/** A language that a text was recognised as, by that very text. */
export interface Recognised {
  readonly language: Language;
  readonly text: string;
  /** Whether a text of another format stands in it, of which the name and what a person said speak. */
  readonly wraps?: boolean;
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
    formats: entries.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
    joins: (id) => joins.get(id) ?? [],
    recognise(candidate, before) {
      const said = candidate.format === undefined ? undefined : saidEntry(entries, candidate, candidate.format);
      const entry = said === 'none' ? undefined : (said ?? entries.find((known) => known.matches(candidate)));
      if (!entry) {
        return before && said === undefined && stays(entries, before, candidate) ? before : undefined;
      }
      const known = loaded.get(entry.id);
      const recognised = (found: Language): Recognised => ({
        language: found,
        text: candidate.text,
        ...(entry.wraps && { wraps: true }),
      });
      return known ? recognised(known) : load(entry).then(recognised);
    },
  };
}

/** What a person said of a text; around it may stand what wraps it. A format that is not known says nothing. */
function saidEntry(entries: readonly RegistryEntry[], candidate: Candidate, format: string): RegistryEntry | 'none' | undefined {
  const said = format === 'none' ? 'none' : entries.find(({ id }) => id === format);
  const wrapper = said && said !== 'none' ? entries.find((known) => known.wraps && known.matches(candidate)) : undefined;
  return wrapper ?? said;
}

function stays(entries: readonly RegistryEntry[], before: Recognised, candidate: Candidate): boolean {
  const own = entries.find(({ id }) => id === before.language.id);
  return own?.refuses?.(candidate) !== true && keepsHalfOf(before.text, candidate.text);
}

function keepsHalfOf(before: string, now: string): boolean {
  const lines = new Set(before.split(lineBreak).filter((line) => line.trim() !== ''));
  const kept = new Set(now.split(lineBreak).filter((line) => lines.has(line)));
  return lines.size > 0 && kept.size * 2 >= lines.size;
}

const lineBreak = /\r?\n/;
