import { mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** Jobs and remote endpoints are told apart by their names. */
export const duplicateName: TypeCheck = {
  code: 'duplicate-name',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
  type: 'Config',
  *run(config) {
    yield* repeated(mappingsOf(config, 'scrape_configs'), 'job_name', 'found multiple scrape configs with job name');
    yield* repeated(mappingsOf(config, 'remote_write'), 'name', 'found multiple remote write configs with job name');
    yield* repeated(mappingsOf(config, 'remote_read'), 'name', 'found multiple remote read configs with job name');
  },
};

function* repeated(items: readonly YamlMapping[], field: string, said: string): Generator<Problem> {
  const first = new Map<string, YamlMapping>();
  for (const item of items) {
    const name = textOf(item, field) ?? '';
    const earlier = first.get(name);
    if (earlier && name !== '') {
      const related = [{ at: valueSpan(earlier, field), message: t('The first of this name') }];
      yield { span: valueSpan(item, field), message: `${said} ${JSON.stringify(name)} — ${t('rename one of them')}`, related };
    }
    first.set(name, earlier ?? item);
  }
}
