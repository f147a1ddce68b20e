import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Semantic tokens with what has changed of them, so that an edit in a long file sends a few numbers and not all. */
export interface SemanticTokensSource {
  /** Marks tokens as those that a client now has. */
  full(document: TextDocument, tokens: SemanticTokens | null): SemanticTokens | null;
  /** What has changed since the tokens of that id; all of them where these are no longer known. */
  delta(document: TextDocument, tokens: SemanticTokens | null, previousId: string): SemanticTokens | SemanticTokensDelta | null;
}

/** Remembers the tokens that were last sent of each open document. */
export function createSemanticTokensSource(): SemanticTokensSource {
  const sent = new WeakMap<TextDocument, Required<SemanticTokens>>();
  let count = 0;
  const full: SemanticTokensSource['full'] = (document, tokens) => {
    if (!tokens) {
      return null;
    }
    const marked = { ...tokens, resultId: String(++count) };
    sent.set(document, marked);
    return marked;
  };
  return {
    full,
    delta(document, tokens, previousId) {
      const previous = sent.get(document);
      const now = full(document, tokens);
      return now?.resultId && previous?.resultId === previousId ? { resultId: now.resultId, edits: changes(previous.data, now.data) } : now;
    },
  };
}

/** One edit: what differs between the equal numbers before and after it; none where all are equal. */
function changes(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start++;
  }
  let rest = 0;
  while (rest < shorter - start && before[before.length - 1 - rest] === after[after.length - 1 - rest]) {
    rest++;
  }
  const deleteCount = before.length - start - rest;
  const data = after.slice(start, after.length - rest);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
