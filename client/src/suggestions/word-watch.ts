/** A word that is being typed: where it begins decides, so that each of its letters counts to the same one. */
export interface TypedWord {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
}

/** Remembers for which word suggestions came, since VS Code itself goes on filtering those while the word grows. */
export interface WordWatch {
  /** Suggestions came for the word; `settled` when asking again as it grows brings nothing new. */
  suggested(word: TypedWord, settled: boolean): void;
  /** Text was removed, or the person went elsewhere: the list is closed. */
  reset(): void;
  /** Whether suggestions have to be asked for. */
  needsSuggestions(word: TypedWord): boolean;
}

export function createWordWatch(): WordWatch {
  let last: TypedWord | undefined;
  return {
    suggested(word, settled) {
      last = settled ? word : undefined;
    },
    reset() {
      last = undefined;
    },
    needsSuggestions: (word) => !last || last.uri !== word.uri || last.line !== word.line || last.start !== word.start,
  };
}

/** Where the word that ends at `character` of a line begins. */
export function wordStart(line: string, character: number): number {
  return character - (/[\p{L}\p{N}_:]*$/u.exec(line.slice(0, character))?.[0].length ?? 0);
}

/** A change of a document, as VS Code tells it. */
export interface Change {
  readonly text: string;
  readonly rangeLength: number;
}

/** Whether a person typed one character that can begin or continue a name. */
export function isTypedIdentifier(changes: readonly Change[]): boolean {
  const [change] = changes;
  return changes.length === 1 && change?.rangeLength === 0 && /^[A-Za-z_:]$/.test(change.text);
}

/** Whether `editor.quickSuggestions` asks for no suggestions at all. */
export function isSwitchedOff(quickSuggestions: unknown): boolean {
  if (typeof quickSuggestions !== 'object' || quickSuggestions === null) {
    return quickSuggestions === false;
  }
  const values = new Map<string, unknown>(Object.entries(quickSuggestions));
  return ['other', 'strings'].every((place) => values.get(place) === 'off' || values.get(place) === false);
}
