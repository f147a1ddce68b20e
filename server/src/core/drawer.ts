import type { Diagram } from './language.ts';
import type { Span } from './span.ts';

/** Draws what a configuration says: a pure function over a language's model, which may be of broken text. */
export interface Drawer<Model = unknown> {
  /** The diagrams of the model in the order of its text; none where there is nothing to draw. */
  draw(model: Model): readonly DrawnDiagram[];
}

/** A diagram of a configuration. */
export interface DrawnDiagram extends Diagram {
  readonly nodes: readonly DrawnNode[];
}

/** A node of a drawn diagram. */
export interface DrawnNode {
  /** Its name in the Mermaid source. */
  readonly id: string;
  /** The line it leads to. */
  readonly span: Span;
}

/** The drawers by the id of the language whose models they draw, each loaded when first needed. */
export type Drawers = ReadonlyMap<string, () => Promise<Drawer>>;
