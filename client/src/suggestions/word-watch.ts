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
  /** Suggestions are being asked for, for this word. */
  asked(word: TypedWord): void;
  /**
   * Whether the question that comes is that one, but reached VS Code when the word was over: nobody asked for what may stand behind it.
   * It is for the caller to see whether another word has begun by then, which wants suggestions of its own.
   */
  isLate(word: TypedWord): boolean;
  /** Text was removed, or the person went elsewhere: the list is closed. */
  reset(): void;
  /** Whether suggestions have to be asked for. */
  needsSuggestions(word: TypedWord): boolean;
}

/**
 * So long after suggestions came, a further letter may have crossed them on the way, and VS Code has thrown them away. To ask
 * again does no harm where the list did open.
 */
const crossingMilliseconds = 600;

/** A watch that has seen no word yet; `now` in milliseconds. */
export function createWordWatch(now: () => number): WordWatch {
  let last: TypedWord | undefined;
  let cameAt = 0;
  let asking: { readonly word: TypedWord; readonly at: number } | undefined;
  return {
    asked(word) {
      asking = { word, at: now() };
    },
    isLate(word) {
      const isLate = asking !== undefined && now() - asking.at < crossingMilliseconds && !isSame(asking.word, word);
      asking = undefined;
      return isLate;
    },
    suggested(word, settled) {
      last = settled ? word : undefined;
      cameAt = now();
    },
    reset() {
      last = undefined;
    },
    needsSuggestions(word) {
      const isLast = last !== undefined && isSame(last, word);
      return !isLast || now() - cameAt < crossingMilliseconds;
    },
  };
}

function isSame(one: TypedWord, other: TypedWord): boolean {
  return one.uri === other.uri && one.line === other.line && one.start === other.start;
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

/** Whether a suggested function came into the text, with the parentheses that wait for its arguments. */
export function isTakenCall(changes: readonly Change[]): boolean {
  return changes.length === 1 && /^[^\n]*\w ?\(\)$/.test(changes[0]?.text ?? '');
}

/** Whether `editor.quickSuggestions` asks for no suggestions at all. */
export function isSwitchedOff(quickSuggestions: unknown): boolean {
  if (typeof quickSuggestions !== 'object' || quickSuggestions === null) {
    return quickSuggestions === false;
  }
  const values = new Map<string, unknown>(Object.entries(quickSuggestions));
  return ['other', 'strings'].every((place) => values.get(place) === 'off' || values.get(place) === false);
}
