import type { Flavour } from '#core/flavour.ts';
import type { Span } from '#core/span.ts';
import type { Expression } from './tree.ts';

/** A PromQL text: its expressions one after another, and what lies between them. */
export interface PromqlModel {
  readonly text: string;
  readonly dialect?: string;
  /** What the text around says of who evaluates it: stronger than the setting and the connected server. */
  readonly flavour?: Flavour;
  readonly expressions: readonly ParsedExpression[];
  /** Stretches that are plainly no PromQL: sentences, lists, tables. */
  readonly prose: readonly Span[];
  readonly comments: readonly Span[];
  /** With the dialect `grafana`: the variables, in strings and comments too. */
  readonly variables?: readonly Span[];
}

/** One expression with what its syntax lacks. */
export interface ParsedExpression {
  /** From the first token to the last. */
  readonly span: Span;
  readonly root: Expression;
  /** In the order in which Prometheus finds them; at most one that stops its parser. */
  readonly errors: readonly Fault[];
}

/** Something wrong, in Prometheus's own words. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
}
