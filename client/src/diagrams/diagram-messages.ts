import type { DiagramTexts } from './diagram-texts.ts';

/** What the page of the preview shows. */
export interface DiagramState {
  /** Another one: another diagram, so that the view begins anew. */
  readonly key: string;
  /** In Mermaid's language. */
  readonly source: string;
  readonly title?: string;
  /** The nodes that lead to a place, by their names in the source. */
  readonly nodes: readonly string[];
  /** Why it cannot be drawn, with the line in the document, from 1. */
  readonly problem?: { readonly message: string; readonly line: number };
}

/** From the extension to the page. */
export interface ToDiagramPage {
  readonly type: 'show';
  readonly state: DiagramState;
  readonly texts: DiagramTexts;
}

/** From the page to the extension. */
export type FromDiagramPage =
  | { readonly type: 'ready' }
  | { readonly type: 'follow'; readonly node: string }
  | { readonly type: 'save'; readonly format: ImageFormat; readonly data: string };

/** An SVG's data is its text, a PNG's is in base64. */
export type ImageFormat = 'svg' | 'png';

/** Reads a message of the page; undefined for anything else. */
export function readFromDiagramPage(message: unknown): FromDiagramPage | undefined {
  const parts: { type?: unknown; format?: unknown; data?: unknown; node?: unknown } =
    typeof message === 'object' && message !== null ? message : {};
  const { type, format, data, node } = parts;
  if (type === 'save') {
    return (format === 'svg' || format === 'png') && typeof data === 'string' ? { type, format, data } : undefined;
  }
  if (type === 'follow') {
    return typeof node === 'string' ? { type, node } : undefined;
  }
  return type === 'ready' ? { type } : undefined;
}
