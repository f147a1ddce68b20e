/** A Mermaid text. What it means only Mermaid's own parser knows. */
export interface MermaidModel {
  readonly text: string;
}
