import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';

/** The scrape jobs of a file for others to know, each as `scrape-job`, with its interval where it sets one. */
export function* jobFacts(model: YamlModel): Generator<Fact> {
  for (const { root } of model.documents) {
    for (const job of root?.kind === 'mapping' ? mappingsOf(root, 'scrape_configs') : []) {
      const name = textOf(job, 'job_name');
      const interval = textOf(job, 'scrape_interval');
      if (name) {
        yield { kind: 'scrape-job', name, span: valueSpan(job, 'job_name'), ...(interval !== undefined && { detail: { interval } }) };
      }
    }
  }
}
