import { itemsOf, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { setsAddress } from './sets-address.ts';

/** Addresses that Prometheus takes and cannot scrape: ports that do not exist, parameters in a path. */
export const scrapeAddress: TypeCheck = {
  code: 'scrape-address',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
  type: 'ScrapeConfig',
  *run(job) {
    yield* pathFaults(job);
    if (!mappingsOf(job, 'relabel_configs').some(setsAddress)) {
      for (const group of mappingsOf(job, 'static_configs')) {
        yield* targetFaults(job, group);
      }
    }
  },
};

function* pathFaults(job: YamlMapping): Generator<Problem> {
  const path = textOf(job, 'metrics_path') ?? '';
  const span = valueSpan(job, 'metrics_path');
  const query = path.indexOf('?');
  if (isTemplate(path)) {
    return;
  }
  if (query >= 0) {
    yield {
      span,
      message: t('Prometheus asks for a path with `?` in it — write `{0}`, and the parameters under `params`', path.slice(0, query)),
    };
  } else if (/^https?:/.test(path)) {
    yield { span, message: t('A path is wanted, not a URL — the host is the target, and `scheme` a field of its own') };
  } else if (path !== '' && !path.startsWith('/')) {
    const fixes = [{ title: t('Change to `{0}`', `/${path}`), edits: [{ at: span, text: `/${path}` }] }];
    yield { span, severity: 'information', message: t('A path begins with `/`, which Prometheus adds — write `{0}`', `/${path}`), fixes };
  }
}

function* targetFaults(job: YamlMapping, group: YamlMapping): Generator<Problem> {
  const speaksHttp = (textOf(job, 'scheme') ?? 'http') === 'http' && !mappingOf(group, 'labels');
  for (const target of itemsOf(group, 'targets')) {
    const fault =
      target.kind === 'scalar' && !target.placeholder && !isTemplate(target.value) ? targetFault(target, speaksHttp) : undefined;
    if (fault) {
      yield { span: target.span, ...fault };
    }
  }
}

function targetFault({ value }: YamlScalar, speaksHttp: boolean): Omit<Problem, 'span'> | undefined {
  if (/^[^/]*[,\s][^/]*$/.test(value.trim())) {
    return { message: t('This is one target — write each of them as an item of its own') };
  }
  const port = /^(?:\[[^\]]*\]|[^:/]*):([^:/]*)$/.exec(value)?.[1];
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
    return { message: t('`{0}` is no port — write a number from 1 to 65535', port) };
  }
  return port === '443' && speaksHttp
    ? { severity: 'information', message: t('Port 443 speaks HTTPS nearly everywhere, and this job HTTP — add `{0}`', 'scheme: https') }
    : undefined;
}

function isTemplate(value: string): boolean {
  return /\{\{|\$[({\w]|^<.*>$/.test(value);
}
