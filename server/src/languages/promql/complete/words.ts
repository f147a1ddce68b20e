import { t } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import { type AggregationEntry, aggregations } from '../data/aggregations.ts';
import type { FunctionEntry } from '../data/function-type.ts';
import { functions } from '../data/functions.ts';
import { keywords } from '../data/keywords.ts';
import { operators } from '../data/operators.ts';
import { aggregationSignature, functionSignature } from '../hover/signatures.ts';
import type { BinaryFrame, Frame } from '../parse/frames.ts';
import type { Expression, ValueType } from '../tree.ts';
import { argumentTypeAt } from '../types/check-call.ts';
import type { Cursor } from './cursor.ts';

/** The functions and aggregations that may begin an operand here; those whose result does not fit come last. */
export function callables({ word, stop }: Cursor, isCalled: boolean): readonly Suggestion[] {
  const wanted = wantedType(stop.frames);
  if (wanted === 'string') {
    return [];
  }
  const fits = (type: ValueType): boolean => wanted === undefined || wanted === type;
  return [
    ...functions.map((entry) => functionItem(entry, { word, isCalled, rank: fits(entry.returns) ? 30 : 60 })),
    ...aggregations.map((entry) => aggregationItem(entry, { word, isCalled, rank: fits('vector') ? 30 : 60 })),
  ];
}

interface ItemPlace {
  readonly word: Suggestion['replace'];
  /** A parenthesis stands there already. */
  readonly isCalled: boolean;
  readonly rank: number;
}

function functionItem(entry: FunctionEntry, { word, isCalled, rank }: ItemPlace): Suggestion {
  const call = entry.parameters.length === 0 ? `${entry.name}()` : `${entry.name}($1)$0`;
  return {
    label: entry.name,
    kind: 'function',
    detail: functionSignature(entry).label,
    documentation: t(entry.description),
    replace: word,
    rank,
    ...(isCalled ? {} : { insert: call, snippet: true, suggestNext: entry.parameters.length > 0 }),
  };
}

function aggregationItem(entry: AggregationEntry, { word, isCalled, rank }: ItemPlace): Suggestion {
  return {
    label: entry.name,
    kind: 'aggregation',
    detail: aggregationSignature(entry).label,
    documentation: t(entry.description),
    replace: word,
    rank,
    ...(isCalled ? {} : { insert: `${entry.name}($1)$0`, snippet: true, suggestNext: true }),
  };
}

/** The type that the innermost call wants here, where it is known. */
export function wantedType(frames: readonly Frame[]): ValueType | undefined {
  const frame = frames.at(-1);
  return frame?.kind === 'call' ? argumentTypeAt(frame.name.text, frame.args.length) : undefined;
}

/** The words that may follow a binary operator before its right side: before names once a letter is typed or labels are matched, else behind. */
export function afterOperator({ word, typed, stop }: Cursor): readonly Suggestion[] {
  const frame = stop.frames.at(-1);
  if (frame?.kind !== 'binary') {
    return [];
  }
  const rank = typed === '' && frame.modifiers.matching === undefined ? 25 : 5;
  return wordsAfterOperator(frame).map((name) => keywordItem(name, word, rank));
}

function wordsAfterOperator({ operator, left, modifiers: { bool, matching, group, fills } }: BinaryFrame): readonly string[] {
  const { family } = operators[operator];
  if (fills.length > 0) {
    return [];
  }
  const isBare = matching === undefined && group === undefined;
  const canMatch = left.type !== 'scalar';
  return [
    ...(family === 'comparison' && bool === undefined && isBare ? ['bool'] : []),
    ...(isBare && canMatch ? ['on', 'ignoring'] : []),
    ...(matching !== undefined && group === undefined && family !== 'set' ? ['group_left', 'group_right'] : []),
    ...(canMatch && family !== 'set' ? ['fill', 'fill_left', 'fill_right'] : []),
  ];
}

/** The words that may follow a complete operand. */
export function afterOperand({ word }: Cursor, operand: Expression): readonly Suggestion[] {
  const isCallee = isAggregator(operand);
  if (isCallee || (operand.kind === 'aggregation' && operand.grouping === undefined)) {
    const grouping = ['by', 'without'].map((name) => keywordItem(name, word, 10));
    return isCallee ? grouping : [...grouping, ...operatorWords(operand, word)];
  }
  return [...modifierWords(operand, word), ...operatorWords(operand, word)];
}

/** Whether the operand is the name of an aggregation that has no parentheses yet. */
export function isAggregator(operand: Expression): boolean {
  return operand.kind === 'vector' && operand.braces === undefined && aggregations.some(({ name }) => name === operand.name?.text);
}

function modifierWords(operand: Expression, word: Suggestion['replace']): readonly Suggestion[] {
  if (operand.kind !== 'vector' && operand.kind !== 'matrix' && operand.kind !== 'subquery') {
    return [];
  }
  const written = operand.modifiers.map(({ kind }) => kind);
  const names = [
    ...(written.includes('offset') ? [] : ['offset']),
    ...(written.includes('at') ? [] : ['@']),
    ...(operand.kind === 'subquery' || written.includes('anchored') || written.includes('smoothed') ? [] : ['anchored', 'smoothed']),
  ];
  return names.map((name) => keywordItem(name, word, 15));
}

function operatorWords(operand: Expression, word: Suggestion['replace']): readonly Suggestion[] {
  const names = operand.type === 'vector' ? ['and', 'or', 'unless', 'atan2'] : operand.type === 'scalar' ? ['atan2'] : [];
  return names.map((name) => keywordItem(name, word, 20));
}

/** Keywords with a list of labels bring their parentheses. */
function keywordItem(name: string, word: Suggestion['replace'], rank: number): Suggestion {
  const entry = keywords.find((keyword) => keyword.name === name);
  const operator = Object.entries(operators).find(([key]) => key === name)?.[1];
  const description = entry?.description ?? operator?.description;
  return {
    label: name,
    kind: 'keyword',
    replace: word,
    rank,
    ...(description === undefined ? {} : { documentation: t(description) }),
    ...(entry?.takesList ? { insert: `${name} ($1)$0`, snippet: true, suggestNext: entry.takesList === 'labels' } : {}),
  };
}
