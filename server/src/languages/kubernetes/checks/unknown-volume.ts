import { nearNames } from '#base/schema/near.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isNull, isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { claimedVolumes, mountsOf, volumeNames } from '../pod.ts';
import { itemsAt, scalarAt, valueAt } from '../reading.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** A mount of a volume that the pod does not have. */
export const unknownVolume: TypeCheck = {
  code: 'unknown-volume',
  severity: 'error',
  help: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  type: 'PodSpec',
  *run(spec, context) {
    const mounts = mountsOf(spec).filter(({ value }) => value !== '');
    const own = volumeNames(spec);
    if (mounts.length === 0 || !areSettled(spec)) {
      return;
    }
    const unknown = mounts.filter((mount) => !own.includes(mount.value) && !standsForAnother(mount));
    // Looked at only now: what a check asks of its surroundings cannot be kept from one edit to the next.
    const claimed = unknown.length > 0 ? context.ancestors.flatMap(claimedVolumes) : [];
    const volumes = [...own, ...claimed];
    yield* unknown.filter(({ value }) => !claimed.includes(value)).map((mount) => problem(mount, volumes, spec, context.text));
  },
};

/** Whether all volumes are known: none is being typed, filled in by another program, abbreviated (`...`) or an alias of nothing. */
function areSettled(spec: YamlMapping): boolean {
  const volumes = valueAt(spec, 'volumes');
  return !isUnfinished(spec) && (volumes?.kind !== 'scalar' || isNull(volumes)) && itemsAt(spec, 'volumes').every(isSettled);
}

function isSettled(volume: YamlNode): boolean {
  const name = scalarAt(volume, 'name');
  return volume.kind === 'mapping' && !isUnfinished(volume) && name !== undefined && name.value !== '' && !standsForAnother(name);
}

function problem(mount: YamlScalar, volumes: readonly string[], spec: YamlMapping, text: string): Problem {
  const near = nearNames(mount.value, volumes).slice(0, 3);
  return {
    span: mount.span,
    message: `Not found: ${JSON.stringify(mount.value)} — ${advice(near[0], volumes)}`,
    // A template action below the last line of the pod may bring the volume.
    evidence: { start: spec.span.start, end: endOfDocument(text, spec.span.end) },
    fixes: near.map((name) => ({ title: t('Change to `{0}`', name), edits: [{ at: mount.span, text: name }] })),
  };
}

function advice(near: string | undefined, volumes: readonly string[]): string {
  if (near !== undefined) {
    return t('no volume of the pod has this name: did you mean `{0}`?', near);
  }
  return volumes.length === 0
    ? t('the pod has no `volumes`: add one with this name')
    : t('no volume of the pod has this name: add it to `volumes`, or use {0}', volumes.map((name) => `\`${name}\``).join(', '));
}

function endOfDocument(text: string, from: number): number {
  const end = text.indexOf('\n---', from);
  return end < 0 ? text.length : end;
}
