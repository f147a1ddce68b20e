import { mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';

/** The scrape jobs of a file for others to know, each as `scrape-job`, with the `interval` that holds for it where the file tells. */
export function* jobFacts(model: YamlModel): Generator<Fact> {
  for (const { root } of model.documents) {
    const inherited = root?.kind === 'mapping' ? inheritedInterval(root) : undefined;
    for (const job of root?.kind === 'mapping' ? mappingsOf(root, 'scrape_configs') : []) {
      const name = textOf(job, 'job_name');
      const interval = textOf(job, 'scrape_interval') ?? inherited;
      if (name) {
        yield { kind: 'scrape-job', name, span: valueSpan(job, 'job_name'), ...(interval !== undefined && { detail: { interval } }) };
      }
    }
  }
}

/** A file with nothing but jobs may be one of `scrape_config_files`: its interval stands in the main file. */
function inheritedInterval(config: YamlMapping): string | undefined {
  const global = mappingOf(config, 'global');
  return (global && textOf(global, 'scrape_interval')) ?? (config.pairs.length > 1 ? '1m' : undefined);
}
