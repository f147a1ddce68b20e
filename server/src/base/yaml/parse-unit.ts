import { parseEvents, YAMLException } from 'js-yaml';
import { type BuildInput, type BuildResult, type BuiltItem, buildItems, buildTree } from './build-tree.ts';

/** A text parsed without repair: its trees, or where and why the parser stopped. */
export type Attempt = { readonly result: BuildResult } | { readonly failure: ParseFailure };

/** The parser's first complaint. */
export interface ParseFailure {
  readonly offset: number;
  readonly reason: string;
}

/** Parses a text as it is. Only this file calls js-yaml's parser and catches what it throws. */
export function attempt(text: string, rest: Omit<BuildInput, 'text' | 'events'> = {}): Attempt {
  try {
    return { result: buildTree({ text, events: parseEvents(text, {}), ...rest }) };
  } catch (error) {
    // Everything it throws (RangeError on deep nesting too) becomes an error of the model.
    return { failure: failureOf(error) };
  }
}

/** The items of a text that is one block list, each as if parsed alone; undefined where it is not, or broken. */
export function attemptItems(text: string, starts: readonly number[]): readonly BuiltItem[] | undefined {
  try {
    return buildItems(text, parseEvents(text, {}), starts);
  } catch {
    // The caller parses each item alone and then says what is wrong.
    return undefined;
  }
}

function failureOf(error: unknown): ParseFailure {
  if (error instanceof YAMLException) {
    return { offset: error.mark?.position ?? 0, reason: error.reason };
  }
  return { offset: 0, reason: error instanceof Error ? error.message : String(error) };
}
