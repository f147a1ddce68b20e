import type { Span } from '#core/span.ts';

/** A template as read: its actions in the order of the text, and what Go would refuse. */
export interface TemplateModel {
  readonly text: string;
  readonly dialect: TemplateDialect;
  readonly actions: readonly Action[];
  /** In the order of the text; the first is the one that Go reports. */
  readonly faults: readonly TemplateFault[];
}

/** Whose template it is: a label or an annotation of an alerting rule, or a notification of Alertmanager's. */
export type TemplateDialect = 'label' | 'annotation' | 'notification';

/** What Go refuses, in its own words, without the name of the template and the line. */
export interface TemplateFault {
  readonly span: Span;
  readonly message: string;
  /** The function or variable that is not known. */
  readonly unknown?: { readonly kind: 'function' | 'variable'; readonly name: string };
}

/** `{{ … }}`, comments left out. */
export interface Action {
  /** With its delimiters. */
  readonly span: Span;
  /** The keyword that it begins with; absent for one that only writes. */
  readonly keyword?: string;
  readonly keywordSpan?: Span;
  readonly pipeline?: Pipeline;
  /** What `define`, `template` and `block` name. */
  readonly name?: Word;
  /** The variables that may be used in it, with where they are declared; those that the program declares have no place. */
  readonly variables: ReadonlyMap<string, Span | undefined>;
  /** Whether `.` is the data as a whole: not below `range`, `with` or `define`. */
  readonly dotIsRoot: boolean;
}

/** A name with its place. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** Commands joined by `|`, whose value may be given to variables first. */
export interface Pipeline {
  readonly span: Span;
  readonly declares: readonly Word[];
  readonly commands: readonly Command[];
}

/** A function with its arguments, or a single value. */
export interface Command {
  readonly span: Span;
  readonly operands: readonly Operand[];
}

/** A value; `fields` are the names behind it, joined by dots. */
export type Operand =
  | { readonly kind: 'function'; readonly span: Span; readonly name: Word; readonly fields: readonly Word[] }
  | { readonly kind: 'variable'; readonly span: Span; readonly name: Word; readonly fields: readonly Word[] }
  | { readonly kind: 'dot'; readonly span: Span; readonly fields: readonly Word[] }
  | { readonly kind: 'pipeline'; readonly span: Span; readonly pipeline: Pipeline; readonly fields: readonly Word[] }
  | { readonly kind: 'string'; readonly span: Span; readonly isRaw: boolean }
  | { readonly kind: 'number' | 'bool' | 'nil' | 'character'; readonly span: Span };
