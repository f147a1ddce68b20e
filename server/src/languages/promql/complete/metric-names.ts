import type { Environment, FactIndex } from '#core/environment.ts';
import type { Suggestion } from '#core/language.ts';
import { findNames, shortestInside } from '#core/name-search.ts';
import { escapeInside } from '../lexer/unquote.ts';
import { remoteType } from '../metrics/metric-type.ts';
import type { PromqlModel } from '../model.ts';
import { suggestionNeeds } from '../needs.ts';
import { everyNode } from '../walk.ts';
import type { Cursor } from './cursor.ts';
import { catalogueNames, notesOn } from './metric-notes.ts';
import { isWanted, type WantedMetrics, wantedMetrics } from './wanted-metrics.ts';

/** So many names are offered at most; more typing brings others. */
const mostNames = 300;
/** So many names of one source are looked at: among them are enough of those that are wanted most. */
const mostFound = 600;

/** Names to offer, and whether there are more. */
export interface NamesFound {
  readonly items: readonly Suggestion[];
  readonly isIncomplete: boolean;
}

/**
 * The metric names that go with what is typed: of the workspace, of this text's other expressions, of the connected Prometheus, and last of
 * well-known programs. Names that begin like the word come first, and among them those that the place wants; others fill up.
 */
export function metricNames(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): NamesFound {
  const wanted = wantedMetrics(cursor.stop.frames);
  const candidates = new Map<string, Candidate>();
  let isIncomplete = false;
  for (const { names, ranks } of sources(model, cursor, environment, offset)) {
    isIncomplete ||= names.length >= mostFound;
    for (const name of names) {
      if (!candidates.has(name)) {
        candidates.set(name, candidate(name, { ranks, wanted, typed: cursor.typed, environment }));
      }
    }
  }
  const best = [...candidates.values()].sort((a, b) => a.place - b.place).slice(0, mostNames);
  return { items: best.map((found) => item(cursor, found, environment.facts)), isIncomplete: isIncomplete || candidates.size > mostNames };
}

/** Names that go with what is typed, and the ranks of those that the place wants and of the others. */
interface Source {
  readonly names: readonly string[];
  readonly ranks: Ranks;
}

type Ranks = readonly [wanted: number, others: number];

const knownRanks: Ranks = [20, 24];
/** After the functions: nobody knows whether there are such series. */
const catalogueRanks: Ranks = [40, 44];

function sources(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): readonly Source[] {
  const { typed } = cursor;
  const remote = suggestionNeeds(model, cursor, offset).flatMap((need) => environment.remote.answer(need) ?? []);
  const own = [...namesInText(model, offset), ...remote].filter((name) => fits(name, typed.toLowerCase()));
  return [
    ...['recording-rule', 'metric'].map((kind) => ({ names: environment.facts.find(kind, typed, mostFound), ranks: knownRanks })),
    { names: own, ranks: knownRanks },
    { names: findNames([catalogueNames()], typed, mostFound), ranks: catalogueRanks },
  ];
}

function fits(name: string, typed: string): boolean {
  const lower = name.toLowerCase();
  return typed.length >= shortestInside ? lower.includes(typed) : lower.startsWith(typed);
}

function* namesInText({ expressions }: PromqlModel, offset: number): Generator<string> {
  for (const { root } of expressions) {
    for (const node of everyNode(root)) {
      const isTyped = node.span.start <= offset && offset <= node.span.end;
      if (node.kind === 'vector' && node.name !== undefined && !(isTyped && node.name.span.end >= offset)) {
        yield node.name.text;
      }
    }
  }
}

interface Candidate {
  readonly name: string;
  readonly rank: number;
  /** Smaller comes first where not all can be shown. */
  readonly place: number;
}

interface CandidateOptions {
  readonly ranks: Ranks;
  readonly wanted: WantedMetrics | undefined;
  readonly typed: string;
  readonly environment: Environment;
}

/** A middle of a name counts less than any beginning. */
const insidePlace = 1000;

function candidate(name: string, { ranks: [first, second], wanted, typed, environment }: CandidateOptions): Candidate {
  const rank =
    wanted === undefined || isWanted(wanted, name, remoteType(name, environment) ?? notesOn(name, environment.facts).type) ? first : second;
  const begins = name.slice(0, typed.length).toLowerCase() === typed.toLowerCase();
  return { name, rank, place: begins ? rank : insidePlace + rank };
}

/** A name with characters beyond letters, digits, `_` and `:` must be quoted, in braces. */
function item({ word, quote }: Cursor, { name, rank }: Candidate, facts: FactIndex): Suggestion {
  const isPlain = /^[a-zA-Z_:][\w:]*$/.test(name);
  const insert = quote === undefined ? (isPlain ? undefined : `{"${escapeInside(name, '"')}"}`) : escapeInside(name, quote);
  const notes = notesOn(name, facts);
  const detail = notes.detail();
  const documentation = notes.documentation();
  return {
    label: name,
    kind: 'metric',
    replace: word,
    rank,
    ...(insert === undefined || insert === name ? {} : { insert }),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}
