import type { SeriesValues } from '#base/series-values/model.ts';
import { readHistogram, readSeriesValues } from '#base/series-values/read.ts';
import type { Language, Token, TokenKind } from '#core/language.ts';
import { seriesValuesSyntax } from './checks/series-values-syntax.ts';
import { completeValues } from './complete.ts';

/** The samples of a series in rule tests, `1 2 _ 3x4`; with the dialect `histogram` the one histogram of an expected sample. */
export const seriesValues: Language<SeriesValues> = {
  id: 'series-values',
  parse: (text, dialect) => (dialect === 'histogram' ? readHistogram(text) : readSeriesValues(text)),
  checks: [seriesValuesSyntax],
  complete: completeValues,
  tokens: ({ parts }) => parts.map(({ span, kind }): Token => ({ span, kind: tokenKinds[kind] })),
};

const tokenKinds: Readonly<Record<SeriesValues['parts'][number]['kind'], TokenKind>> = {
  number: 'number',
  word: 'keyword',
  sign: 'operator',
  key: 'property',
};
