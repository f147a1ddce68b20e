import { scalarType } from '#base/yaml/scalar-type.ts';
import type { YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { ScalarType } from './types.ts';

/**
 * A duration of Go itself (`time.ParseDuration`): fractions and nanoseconds, but no days. yaml.v3 refuses a number without a unit, yaml.v2 takes it
 * for nanoseconds.
 */
export function goDuration(yaml: 'v2' | 'v3'): ScalarType {
  return {
    description: 'a duration such as `5s`, `1m30s` or `500ms`',
    examples: ['1s', '5s', '10s', '30s'],
    validate: (scalar) => (scalarType(scalar) === 'int' && yaml === 'v2' ? undefined : durationFault(scalar)),
  };
}

function durationFault(scalar: YamlScalar): string | undefined {
  const { value } = scalar;
  const meaning = scalarType(scalar);
  if (meaning !== 'string') {
    return `cannot unmarshal !!${meaning} \`${value}\` into time.Duration — ${t('add a unit: `{0}s`', value)}`;
  }
  if (/^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(value) || /^[-+]?0$/.test(value)) {
    return undefined;
  }
  const days = /^(\d+)d$/.exec(value)?.[1];
  const advice = days
    ? t('write `{0}`', `${Number(days) * 24}h`)
    : t('write a duration such as `5s` or `1m30s`: units `h`, `m`, `s`, `ms`, `us`, `ns`');
  return `cannot unmarshal !!str \`${value.length > 10 ? `${value.slice(0, 7)}...` : value}\` into time.Duration — ${advice}`;
}
