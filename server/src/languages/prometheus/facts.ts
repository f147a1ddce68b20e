import { itemsOf, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import type { Fact } from '#core/environment.ts';

/**
 * The scrape jobs of a file for others to know, each as `scrape-job`, with the `interval` that holds for it where the file tells; and its
 * `rule_files`, each as `rule-file` with the `names` that are allowed in it, `legacy` or `utf8`.
 */
export function* jobFacts(model: YamlModel): Generator<Fact> {
  for (const { root } of model.documents) {
    const inherited = root?.kind === 'mapping' ? inheritedInterval(root) : undefined;
    yield* root?.kind === 'mapping' ? ruleFileFacts(root) : [];
    for (const job of root?.kind === 'mapping' ? mappingsOf(root, 'scrape_configs') : []) {
      const name = textOf(job, 'job_name');
      const interval = textOf(job, 'scrape_interval') ?? inherited;
      if (name) {
        yield { kind: 'scrape-job', name, span: valueSpan(job, 'job_name'), ...(interval !== undefined && { detail: { interval } }) };
      }
    }
  }
}

function* ruleFileFacts(config: YamlMapping): Generator<Fact> {
  const global = mappingOf(config, 'global');
  const names = (global && textOf(global, 'metric_name_validation_scheme')) || 'utf8';
  for (const item of itemsOf(config, 'rule_files')) {
    if (item.kind === 'scalar' && item.value !== '') {
      yield { kind: 'rule-file', name: item.value, span: item.span, detail: { names } };
    }
  }
}

/** A file with nothing but jobs may be one of `scrape_config_files`: its interval stands in the main file. */
function inheritedInterval(config: YamlMapping): string | undefined {
  const global = mappingOf(config, 'global');
  return (global && textOf(global, 'scrape_interval')) ?? (config.pairs.length > 1 ? '1m' : undefined);
}
