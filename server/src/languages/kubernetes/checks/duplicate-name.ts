import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { containerLists } from '../pod.ts';
import { itemsAt, scalarAt } from '../reading.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** Lists whose items must differ in one field: several lists of an object may share one room of names. */
const rooms: readonly { readonly type: string; readonly lists: readonly string[]; readonly field: string; readonly unique?: boolean }[] = [
  { type: 'PodSpec', lists: containerLists, field: 'name' },
  { type: 'PodSpec', lists: ['volumes'], field: 'name' },
  { type: 'Container', lists: ['ports'], field: 'name' },
  { type: 'Container', lists: ['volumeMounts'], field: 'mountPath', unique: true },
  { type: 'ServiceSpec', lists: ['ports'], field: 'name' },
  { type: 'AlertmanagerConfigSpec', lists: ['receivers'], field: 'name' },
  { type: 'AlertmanagerConfigSpecV1beta1', lists: ['receivers'], field: 'name' },
];

/** Two containers, volumes or ports of one name, or two mounts at one path. */
export const duplicateName: readonly TypeCheck[] = rooms.map(({ type, lists, field, unique = false }) => ({
  code: 'duplicate-name',
  severity: 'error',
  help: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
  type,
  run: (node) => duplicates(namesIn(node, lists, field), unique),
}));

function namesIn(node: YamlNode, lists: readonly string[], field: string): readonly YamlScalar[] {
  return lists.flatMap((list) => itemsAt(node, list)).flatMap((item) => scalarAt(item, field) ?? []);
}

function* duplicates(names: readonly YamlScalar[], unique: boolean): Generator<Problem> {
  const first = new Map<string, YamlScalar>();
  for (const name of names) {
    const earlier = first.get(name.value);
    if (name.value === '' || standsForAnother(name) || earlier?.span.start === name.span.start) {
      continue;
    }
    if (earlier) {
      const quoted = JSON.stringify(name.value);
      const said = unique ? `Invalid value: ${quoted}: must be unique` : `Duplicate value: ${quoted}`;
      const advice = unique ? t('mount it at another path') : t('choose another name');
      yield { span: name.span, message: `${said} — ${advice}`, related: [{ at: earlier.span, message: t('The first one is here') }] };
    } else {
      first.set(name.value, name);
    }
  }
}
