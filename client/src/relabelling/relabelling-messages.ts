import type { RelabelTrial } from '#server/protocol.ts';
import type { RelabellingTexts } from './relabelling-texts.ts';

/** Where labels to try come from. */
export interface LabelSource {
  readonly group: 'example' | 'active' | 'dropped';
  /** For people; what others wrote. */
  readonly name: string;
  /** As the person may change them. */
  readonly text: string;
}

/** What the page shows. */
export interface RelabellingState {
  readonly file: string;
  readonly trial: Pick<RelabelTrial, 'field' | 'stage' | 'job' | 'steps' | 'outcome' | 'range'>;
  readonly sources: readonly LabelSource[];
  /** The chosen one; undefined where the person wrote labels of their own. */
  readonly source?: number;
  /** The labels that were tried, as text. */
  readonly text: string;
  /** Another one: the page takes the text over, which it otherwise leaves to the person who is writing. */
  readonly chosen: number;
  /** The line of the text that cannot be read, from 1: the trial is of the text before. */
  readonly wrongLine?: number;
}

/** From the extension to the page. */
export interface ToRelabellingPage {
  readonly type: 'show';
  readonly state: RelabellingState;
  readonly texts: RelabellingTexts;
}

/** From the page to the extension. */
export type FromRelabellingPage =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly source: number }
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'follow'; readonly step: number };

/** Reads a message of the page; undefined for anything else. */
export function readFromRelabellingPage(message: unknown): FromRelabellingPage | undefined {
  const parts: { type?: unknown; source?: unknown; text?: unknown; step?: unknown } =
    typeof message === 'object' && message !== null ? message : {};
  const { type, source, text, step } = parts;
  switch (type) {
    case 'ready':
      return { type };
    case 'choose':
      return isIndex(source) ? { type, source } : undefined;
    case 'write':
      return typeof text === 'string' ? { type, text } : undefined;
    case 'follow':
      return isIndex(step) ? { type, step } : undefined;
    default:
      return undefined;
  }
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
