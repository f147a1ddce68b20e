import type { Environment, Fact, Need } from './environment.ts';
import type { Join } from './join.ts';
import type { Edit, Problem, Severity } from './problem.ts';
import type { Relabelling } from './relabelling.ts';
import type { Segment } from './segment.ts';
import type { Span } from './span.ts';

/**
 * A language: pure functions over its own text. It never does I/O, never awaits (but for `slowChecks`), never throws
 * on broken text, and cannot tell a whole file from a piece of another. All offsets are in that text.
 */
export interface Language<Model = unknown> {
  readonly id: string;
  /** Text to model. `previous`, a model of an earlier text of the same region, may lend its unchanged parts. */
  parse(text: string, dialect?: string, previous?: Model): Model;
  /** What a comment on a line of its own stands between, where the language has comments. */
  readonly comment?: { readonly open: string; readonly close?: string };
  readonly checks?: readonly Check<Model>[];
  /** For parsers that are asynchronous themselves. What they say is kept with the model and shared by all who ask, so nobody cancels it. */
  slowChecks?(model: Model): Promise<readonly CodedProblem[]>;
  /** Pieces in other languages, in the order of the text. */
  embeddings?(model: Model): Iterable<Embedding | EmbeddingBlock>;
  facts?(model: Model): Iterable<Fact>;
  /** What the answer of one feature would like to know. */
  needs?(model: Model, offset: number, feature: 'completion' | 'hover'): Iterable<Need>;
  hover?(model: Model, offset: number, environment: Environment): Hover | undefined;
  complete?(model: Model, offset: number, environment: Environment): Suggestions | undefined;
  symbols?(model: Model): readonly DocumentSymbol[];
  /** The expressions that a person can run, in order. */
  queries?(model: Model): readonly Query[];
  /** The diagrams that the text is, in Mermaid's language. */
  diagrams?(model: Model): readonly Diagram[];
  /** What each word is, in order, for colours; nothing overlaps. */
  tokens?(model: Model): readonly Token[];
  /** The call whose arguments stand around an offset. */
  signature?(model: Model, offset: number): Signature | undefined;
  /** What the text names in several places, or other files may name too, for navigation and renaming. */
  names?(model: Model): Iterable<NamedPlace>;
  /** Every place in this text of what is named at an offset, that one included; none where nothing is. */
  occurrences?(model: Model, offset: number): readonly Span[];
  /** The parts of the text around an offset, innermost first, each within the next. */
  selections?(model: Model, offset: number): readonly Span[];
  /** The edits that lay the text out anew without changing what it means; none where it has errors. */
  format?(model: Model): readonly HostEdit[];
  /** What stands above lines of the text, in any order. Asked whenever the text has changed. */
  lenses?(model: Model): readonly Lens[];
  /** The lists of relabel rules that a person can try, in order. */
  relabellings?(model: Model): readonly Relabelling[];
  /** What can be folded to its first line. */
  folds?(model: Model): readonly Fold[];
}

/** One diagnostic code: table entry, not branch. */
export interface Check<Model> {
  /** Kebab case; also the name of its file and of its severity setting. */
  readonly code: string;
  readonly severity: Severity;
  /** The documentation page that proves it. */
  readonly help: string;
  /** Whether `run` looks at the environment: only then is it asked again when other files or the server change. */
  readonly looksOutside?: boolean;
  /**
   * What `run` would like to know of the connected Prometheus, decisive questions only; more may follow from what the environment knows
   * already. Nobody waits for it: `run` is asked before, and again once something was learned. Goes with `looksOutside`.
   */
  needs?(model: Model, environment: Environment): Iterable<Need>;
  run(model: Model, environment: Environment): Iterable<Problem>;
}

/** A problem that already knows its check. */
export interface CodedProblem extends Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly help: string;
}

/** A piece of a text in another language. */
export interface Embedding {
  /** Absent: recognised by name and text. */
  readonly languageId?: string;
  /** A file's base name, a ConfigMap key or a fence tag. */
  readonly name?: string;
  /** Where the innermost list item of the host begins that holds the piece: pieces with the same one are judged together by joins. */
  readonly item?: number;
  /** Passed to `parse`: `expr`, `alert` (an alerting rule), `record` (a recording rule), `grafana` … */
  readonly dialect?: string;
  /** The name that the host gives to what the text yields: within the text itself it is hardly meant. */
  readonly resultName?: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The whole host value: a cursor anywhere in it is inside the piece. */
  readonly span: Span;
  /**
   * The host edit that replaces embedded `at` by `text` in the host's escaping and indentation, or undefined where that
   * cannot be written. Absent: the text stands in the host unchanged.
   */
  write?(at: Span, text: string): HostEdit | undefined;
}

/**
 * The pieces of a part of a text whose language knows that part to be unchanged: what was read from them is kept as long as
 * `embeddings` is the same array, wherever the part moves. Each names its `languageId` and has no `write` of its own.
 */
export interface EmbeddingBlock {
  /** Where the part begins in this text. */
  readonly base: number;
  /** At least one; every offset into this text is relative to `base`. */
  readonly embeddings: readonly Embedding[];
  /** `Embedding.write` of one of them, by its index; the edit is in this text's own offsets, not relative ones. */
  write?(index: number, at: Span, text: string): HostEdit | undefined;
}

/** An edit whose place is a span of this same text. */
export interface HostEdit extends Edit {
  readonly at: Span;
}

/** Markdown shown over `span`. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a suggestion stands for; chooses its icon. */
export type SuggestionKind = 'function' | 'aggregation' | 'keyword' | 'metric' | 'label' | 'value' | 'field' | 'duration' | 'snippet';

/** One entry of the suggestion list. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** One line beside the label. */
  readonly detail?: string;
  /** Markdown in the side panel. */
  readonly documentation?: string;
  /** The text it replaces, cursor included. */
  readonly replace: Span;
  /** What is inserted; the label where absent. With `snippet`, in VS Code's snippet syntax. */
  readonly insert?: string;
  readonly snippet?: boolean;
  /** Smaller comes first; suggestions of equal rank are sorted by label. */
  readonly rank?: number;
  readonly deprecated?: boolean;
  /** Ask again at once after inserting, since something else can follow. */
  readonly suggestNext?: boolean;
}

/** The suggestions at a place; incomplete when more typing may bring others. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly isIncomplete?: boolean;
  /** The text around may have suggestions for this place too. */
  readonly around?: true;
  /** Nobody waits for them here: in a list that opens by itself, the Enter of a new line would take one. */
  readonly onRequest?: true;
}

/** An entry of the outline. `selection` (its name) lies within `span`. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'file' | 'group' | 'rule' | 'alert' | 'job' | 'object' | 'field' | 'list' | 'query' | 'heading';
  readonly span: Span;
  readonly selection: Span;
  readonly children?: readonly DocumentSymbol[];
}

/** A PromQL expression to run: its place, and its text without what surrounds it. */
export interface Query {
  readonly span: Span;
  readonly text: string;
  /** What in `text` still needs a value before anybody can run it, in order. */
  readonly open?: readonly OpenVariable[];
}

/** A variable without a value; `span` is its place in the query's text. */
export interface OpenVariable {
  readonly name: string;
  readonly span: Span;
}

/** LSP's own token types, so that every theme has a colour for them. */
export type TokenKind = 'function' | 'keyword' | 'operator' | 'number' | 'string' | 'variable' | 'property' | 'comment';

/** A coloured word; a string or comment may reach over several lines. */
export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** A name that means the same in all files of the workspace, or in all of this text. */
export interface NamedPlace {
  /**
   * Equal kinds and names are the same thing: a metric (a recording rule defines one), an alert, a job. A variable, a receiver and a time
   * interval are of this text alone, and others in every other text.
   */
  readonly kind: 'metric' | 'alert' | 'job' | LocalKind;
  readonly name: string;
  readonly role: 'definition' | 'use';
  /** The name alone, without quotes. */
  readonly span: Span;
  /** The edit that puts another name there; undefined where it cannot be written. */
  write(name: string): HostEdit | undefined;
}

/** What only the text knows that names it. */
export type LocalKind = 'variable' | 'receiver' | 'time-interval';

/** How a function is called, while its arguments are typed. */
export interface Signature {
  /** `rate(v: range vector): instant vector`. */
  readonly label: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The parameters' places in `label`. */
  readonly parameters: readonly Span[];
  /** The index of the parameter at the offset; one past the last where there are too many. */
  readonly active: number;
}

/** A line above the line of `span`: how a scrape job does, or that relabel rules can be tried. */
export type Lens =
  | { readonly kind: 'scrape-job'; readonly span: Span; readonly job: string }
  | { readonly kind: 'relabelling'; readonly span: Span };

/** A stretch of several lines. */
export interface Fold {
  readonly span: Span;
  readonly kind?: 'comment';
}

/** A diagram to draw: its place, and its source in Mermaid's language. */
export interface Diagram {
  readonly span: Span;
  readonly source: string;
  readonly title?: string;
}

/** What recognition goes by. */
export interface Candidate {
  /** A file's base name, a ConfigMap key or a fence tag (`yaml`, `promql`, or empty). */
  readonly name?: string;
  /** The name of the folder that a file is in. */
  readonly folder?: string;
  /** VS Code's language id of a file. */
  readonly languageId?: string;
  /** What a person said that the text is: a language's id, or `none` for what is to be left alone. */
  readonly format?: string;
  readonly text: string;
}

/** A line of the registry: how a text is recognised, and how its language is loaded, once, when first met. */
export interface RegistryEntry {
  readonly id: string;
  /** What a person calls the format, English; shown through `t()`. Without one a file is never said to be it. */
  readonly title?: string;
  /** A text of its own around a text of another format, which is what the file is said to be. */
  readonly wraps?: boolean;
  matches(candidate: Candidate): boolean;
  /** Whether a text that was recognised before has become clearly another program's. Others stay what they were while they are half typed. */
  refuses?(candidate: Candidate): boolean;
  load(): Promise<Language>;
  /** What is said of the pieces of its list items together; loaded with the language. */
  loadJoins?(): Promise<readonly Join[]>;
}
