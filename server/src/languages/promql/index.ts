import type { DocumentSymbol, Language, Query } from '#core/language.ts';
import { checks } from './checks/index.ts';
import { complete } from './complete/complete.ts';
import { folds } from './folds.ts';
import { format } from './format/format.ts';
import { hover } from './hover/hover.ts';
import type { PromqlModel } from './model.ts';
import { names } from './names.ts';
import { needs } from './needs.ts';
import { occurrences } from './occurrences.ts';
import { parsePromql } from './parse/parse.ts';
import { isSeriesDialect } from './parse/series.ts';
import { selections } from './selections.ts';
import { signature } from './signature.ts';
import { tokens } from './tokens.ts';

export { isTimesHundred } from './is-times-hundred.ts';
export { type ResultLabels, resultLabels } from './labels/result-labels.ts';

/** PromQL, in files, fences and YAML values. Without a dialect a text holds several expressions, with one exactly one. */
export const promql: Language<PromqlModel> = {
  id: 'promql',
  comment: { open: '#' },
  parse: parsePromql,
  checks,
  needs,
  hover,
  complete,
  symbols,
  queries,
  tokens,
  signature,
  names,
  occurrences,
  selections,
  folds,
  format,
};

const longestName = 80;

/** Of a text of several expressions; a single one goes by the name of what holds it. */
function symbols(model: PromqlModel): readonly DocumentSymbol[] {
  return (model.dialect === undefined ? queries(model) : []).map(({ span, text }) => {
    const line = text.replace(/\s+/g, ' ');
    const name = line.length > longestName ? `${line.slice(0, longestName)}…` : line;
    return { name, kind: 'query', span, selection: span };
  });
}

/**
 * Every expression, broken ones too, so that a person can run it and see what the server says; nothing where nothing is written, or
 * where only the dashboard around the text knows what its variables say, or where a series is described.
 */
function queries({ text, dialect, expressions }: PromqlModel): readonly Query[] {
  return (dialect === 'grafana' || isSeriesDialect(dialect) ? [] : expressions)
    .filter(({ span }) => span.end > span.start)
    .map(({ span }) => ({ span, text: text.slice(span.start, span.end) }));
}
