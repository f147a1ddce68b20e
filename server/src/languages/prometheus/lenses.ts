import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Lens } from '#core/language.ts';
import { prometheusRelabellings } from './relabellings.ts';

/** What stands above lines of prometheus.yml: how a scrape job does, and that its relabelling can be tried. */
export function prometheusLenses(model: YamlModel): readonly Lens[] {
  const jobs = model.documents.flatMap(({ root }) => (root?.kind === 'mapping' ? mappingsOf(root, 'scrape_configs') : []));
  return [
    ...jobs.flatMap((job): Lens[] => {
      const name = textOf(job, 'job_name');
      return name ? [{ kind: 'scrape-job', job: name, span: valueSpan(job, 'job_name') }] : [];
    }),
    ...prometheusRelabellings(model).map(({ key }): Lens => ({ kind: 'relabelling', span: key })),
  ];
}
