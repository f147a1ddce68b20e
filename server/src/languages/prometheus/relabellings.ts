import { durationMilliseconds } from '#base/duration/duration.ts';
import { discoveredExample, stageExamples } from '#base/relabel/example-labels.ts';
import type { RelabelPlace } from '#base/relabel/relabel-list.ts';
import { type RelabelFormat, relabellingsIn } from '#base/relabel/relabellings.ts';
import { itemsOf, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel, YamlNode } from '#base/yaml/tree.ts';
import { fields, scalarText } from '#base/yaml/walk.ts';
import type { JobDefaults, RelabelExample, Relabelling } from '#core/relabelling.ts';
import { attachedTo, discoveriesOf, relabelPlaces } from './relabel-places.ts';
import { prometheusSchema } from './schema.ts';

const format: RelabelFormat = { schema: prometheusSchema, places: relabelPlaces, job: jobDefaults, examples };

/** The lists of relabel rules of a prometheus.yml, ready to be tried. */
export function prometheusRelabellings(model: YamlModel): readonly Relabelling[] {
  return relabellingsIn(format, model);
}

function jobDefaults(job: YamlMapping, [root]: readonly YamlNode[]): JobDefaults {
  const global = root?.kind === 'mapping' ? mappingOf(root, 'global') : undefined;
  const inherited = (field: string, preset: string): string => textOf(job, field) || (global && textOf(global, field)) || preset;
  const scrapeInterval = inherited('scrape_interval', '1m');
  const timeout = inherited('scrape_timeout', '10s');
  const isLonger = (durationMilliseconds(timeout) ?? 0) > (durationMilliseconds(scrapeInterval) ?? 0);
  return {
    jobName: textOf(job, 'job_name') ?? '',
    scheme: textOf(job, 'scheme') || 'http',
    metricsPath: textOf(job, 'metrics_path') || '/metrics',
    scrapeInterval,
    scrapeTimeout: isLonger && !textOf(job, 'scrape_timeout') ? scrapeInterval : timeout,
    params: paramsOf(job),
  };
}

function paramsOf(job: YamlMapping): JobDefaults['params'] {
  const params = mappingOf(job, 'params');
  return Object.fromEntries(
    (params ? fields(params) : []).flatMap(({ key }) => {
      const name = key.kind === 'scalar' ? key.value : undefined;
      return name === undefined || !params ? [] : [[name, itemsOf(params, name).flatMap((item) => scalarText(item) ?? [])] as const];
    }),
  );
}

const mostTargets = 50;

/** The targets that are written down, then one for each discovery. */
function examples(owner: YamlMapping, { stage }: RelabelPlace): readonly RelabelExample[] {
  if (stage !== 'targets' && stage !== 'alertmanagers') {
    return stageExamples(stage);
  }
  const discovered = discoveriesOf(owner).map((name) => discoveredExample(name, attachedTo(name, owner)));
  const all = [...mappingsOf(owner, 'static_configs').flatMap(staticTargets).slice(0, mostTargets), ...discovered];
  return all.length > 0 ? all : [{ name: 'localhost:9090', labels: { __address__: 'localhost:9090' } }];
}

function staticTargets(group: YamlMapping): readonly RelabelExample[] {
  const labels = mappingOf(group, 'labels');
  const own = (labels ? fields(labels) : []).flatMap(({ key, value }) => {
    const [name, text] = [scalarText(key), scalarText(value)];
    return name === undefined || text === undefined ? [] : [[name, text] as const];
  });
  return itemsOf(group, 'targets')
    .flatMap((target) => scalarText(target) ?? [])
    .map((address) => ({ name: address, labels: { ...Object.fromEntries(own), __address__: address } }));
}
