import { mappingsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { nameScalar } from '../routes.ts';

/** Receivers and time intervals are told apart by their names. */
export const duplicateName: TypeCheck = {
  code: 'duplicate-name',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#receiver',
  type: 'Config',
  *run(config) {
    yield* repeated(mappingsOf(config, 'receivers'), new Map(), (name) => `notification config name ${name} is not unique`);
    const intervals = new Map<string, YamlScalar>();
    yield* repeated(mappingsOf(config, 'mute_time_intervals'), intervals, (name) => `mute time interval ${name} is not unique`);
    yield* repeated(mappingsOf(config, 'time_intervals'), intervals, (name) => `time interval ${name} is not unique`);
  },
};

function* repeated(items: readonly YamlMapping[], known: Map<string, YamlScalar>, say: (name: string) => string): Generator<Problem> {
  for (const name of items.flatMap((item) => nameScalar(item, 'name') ?? [])) {
    const earlier = known.get(name.value);
    if (earlier) {
      const related = [{ at: earlier.span, message: t('The first of this name') }];
      yield { span: name.span, message: `${say(JSON.stringify(name.value))} — ${t('rename one of them')}`, related };
    }
    known.set(name.value, earlier ?? name);
  }
}
