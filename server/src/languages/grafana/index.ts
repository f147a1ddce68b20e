import type { Need } from '#core/environment.ts';
import type { Embedding, Language } from '#core/language.ts';
import { partOfEmbedding } from '#core/part-of-embedding.ts';
import { checks } from './checks/index.ts';
import { complete } from './complete.ts';
import { runnable } from './fill.ts';
import { hover } from './hover.ts';
import { labelAt } from './label.ts';
import type { GrafanaModel } from './model.ts';
import { parseGrafana } from './parse.ts';
import { symbols } from './symbols.ts';
import { callSignature } from './variable-call.ts';
import { variableOccurrences, variablePlaces } from './variable-places.ts';

/** Grafana's dashboards and alert rules: the PromQL in them, with the variables that Grafana fills in before it asks. */
export const grafana: Language<GrafanaModel> = {
  id: 'grafana',
  parse: parseGrafana,
  checks,
  embeddings,
  needs,
  hover,
  complete,
  signature: callSignature,
  symbols,
  names: variablePlaces,
  occurrences: variableOccurrences,
  queries: runnable,
};

function needs(model: GrafanaModel, offset: number): readonly Need[] {
  const label = labelAt(model, offset);
  return label ? [label.need] : [];
}

function embeddings({ source, queries }: GrafanaModel): readonly Embedding[] {
  return queries.map(({ string, part, isMetricsql }) => {
    const whole = source.embed(string, { languageId: 'promql', dialect: isMetricsql ? 'grafana-metricsql' : 'grafana' });
    return part ? partOfEmbedding(whole, part) : whole;
  });
}
