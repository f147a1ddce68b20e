import type { Environment, Fact } from '#core/environment.ts';
import { comparableText } from '../comparable-text.ts';

/** A recording rule of the workspace, and its expression as `comparableText` makes it. */
export interface RecordedText {
  readonly fact: Fact;
  readonly text: string;
}

/** The recording rules of the workspace whose expressions hold the word; none where there are too many to compare. */
export function recordedTexts(word: string, { facts }: Environment): readonly RecordedText[] {
  const rules = facts.all('recording-rule');
  const known = kept.get(rules) ?? byWord(rules);
  kept.set(rules, known);
  const found = known.get(word) ?? [];
  return found.length > mostCompared ? [] : found.map((fact) => ({ fact, text: comparableText(expressionOf(fact)) }));
}

const mostCompared = 20;

const kept = new WeakMap<readonly Fact[], ReadonlyMap<string, readonly Fact[]>>();

function byWord(rules: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const fact of rules) {
    for (const word of new Set(expressionOf(fact).match(/[a-zA-Z_:][\w:]*/g) ?? [])) {
      const others = facts.get(word);
      if (others === undefined) {
        facts.set(word, [fact]);
      } else {
        others.push(fact);
      }
    }
  }
  return facts;
}

function expressionOf({ detail }: Fact): string {
  return detail?.expr ?? '';
}
