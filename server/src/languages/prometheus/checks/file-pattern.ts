import { itemsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = { code: 'file-pattern', severity: 'error' } as const;
const page = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';
const rulePath = /^[^*]*(?:\*[^/]*)?$/;
const discoveryPath = /^[^*]*(?:\*[^/]*)?\.(?:json|yml|yaml|JSON|YML|YAML)$/;

/** File patterns have their `*` in the last part of the path only. */
export const filePattern: readonly TypeCheck[] = [
  {
    ...common,
    help: page,
    type: 'Config',
    *run(config) {
      const advice = t('`*` may stand in the last part of the path only');
      yield* wrongPaths(config, 'rule_files', rulePath, (path) => `invalid rule file path ${path} — ${advice}`);
      yield* wrongPaths(config, 'scrape_config_files', rulePath, (path) => `invalid scrape config file path ${path} — ${advice}`);
    },
  },
  {
    ...common,
    help: `${page}#file_sd_config`,
    type: 'FileSDConfig',
    run: (discovery) =>
      wrongPaths(
        discovery,
        'files',
        discoveryPath,
        (path) =>
          `path name ${path} is not valid for file discovery — ${t('it has to end in `.json`, `.yml` or `.yaml`, with `*` in its last part only')}`,
      ),
  },
];

function* wrongPaths(owner: YamlMapping, field: string, pattern: RegExp, say: (path: string) => string): Generator<Problem> {
  for (const item of itemsOf(owner, field)) {
    if (item.kind === 'scalar' && item.value !== '' && !item.placeholder && !pattern.test(item.value) && !/\{\{|\$\{/.test(item.value)) {
      yield { span: item.span, message: say(JSON.stringify(item.value)) };
    }
  }
}
