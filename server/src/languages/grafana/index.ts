import { embedString } from '#base/json/embed-string.ts';
import type { Need } from '#core/environment.ts';
import type { Embedding, Language } from '#core/language.ts';
import { complete } from './complete.ts';
import { runnable } from './fill.ts';
import { hover } from './hover.ts';
import { labelAt } from './label.ts';
import type { GrafanaModel } from './model.ts';
import { parseDashboard } from './parse.ts';
import { symbols } from './symbols.ts';

/** Dashboards of Grafana's: the PromQL in them, with the variables that Grafana fills in before it asks. */
export const grafana: Language<GrafanaModel> = {
  id: 'grafana',
  parse: parseDashboard,
  embeddings,
  needs,
  hover,
  complete,
  symbols,
  queries: runnable,
};

function needs(model: GrafanaModel, offset: number): readonly Need[] {
  const label = labelAt(model, offset);
  return label ? [label.need] : [];
}

function embeddings({ text, queries }: GrafanaModel): readonly Embedding[] {
  return queries.map(({ string, part }) =>
    embedString(text, string, { languageId: 'promql', dialect: 'grafana', ...(part ? { part } : {}) }),
  );
}
