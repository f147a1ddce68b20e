import { itemsOf, mappingsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';
import { setsAddress } from './sets-address.ts';

const common = {
  code: 'static-target',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config',
} as const;

/** A target is a host and a port: its scheme and its path have fields of their own. */
export const staticTarget: readonly TypeCheck[] = [
  { ...common, type: 'ScrapeConfig', run: targetFaults },
  { ...common, type: 'AlertmanagerConfig', run: targetFaults },
];

function* targetFaults(owner: YamlMapping): Generator<Problem> {
  const rules = mappingsOf(owner, 'relabel_configs');
  // Relabelling may make an address of it, or hand it on: with rules that set the address Prometheus looks at the result.
  if (rules.length > 0 && rules.some(setsAddress)) {
    return;
  }
  for (const group of mappingsOf(owner, 'static_configs')) {
    for (const target of itemsOf(group, 'targets')) {
      if (target.kind === 'scalar' && target.value.includes('/') && !/\{\{|\$\{/.test(target.value)) {
        yield {
          span: target.span,
          message: `${JSON.stringify(target.value)} is not a valid hostname — ${adviceFor(owner)}`,
          fixes: fixesFor(target),
        };
      }
    }
  }
}

function adviceFor(owner: YamlMapping): string {
  const isJob = owner.pairs.some(({ key }) => key.kind === 'scalar' && key.value === 'job_name');
  return isJob
    ? t('write `host:port` only; `scheme` and `metrics_path` are fields of the job')
    : t('write `host:port` only; `scheme` and `path_prefix` are fields of their own');
}

function fixesFor({ value, span, style }: YamlScalar): readonly Fix[] {
  const host = /^(?:https?:\/\/)?([^/\s]+)\/?/.exec(value)?.[1];
  const quote = style === 'single' ? "'" : style === 'double' ? '"' : '';
  return host ? [{ title: t('Change to `{0}`', host), edits: [{ at: span, text: `${quote}${host}${quote}` }] }] : [];
}
