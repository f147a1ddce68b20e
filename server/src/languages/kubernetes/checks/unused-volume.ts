import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { mountsOf, volumeNames } from '../pod.ts';
import { itemsAt, scalarAt } from '../reading.ts';
import { standsForAnother } from '../scalar-kind.ts';

/**
 * A volume that no container mounts. Said only of pods that mount others, so that an injected sidecar's volumes stay in
 * peace, and only while every mount has its volume: a misspelt name is one fault, not two.
 */
export const unusedVolume: TypeCheck = {
  code: 'unused-volume',
  severity: 'hint',
  help: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  type: 'PodSpec',
  *run(spec) {
    const mounts = mountsOf(spec);
    const names = volumeNames(spec);
    if (mounts.length === 0 || mounts.some((mount) => standsForAnother(mount) || !names.includes(mount.value))) {
      return;
    }
    const mounted = new Set(mounts.map(({ value }) => value));
    for (const volume of itemsAt(spec, 'volumes')) {
      const name = scalarAt(volume, 'name');
      if (name && name.value !== '' && !mounted.has(name.value) && !standsForAnother(name)) {
        const message = t('No container mounts the volume `{0}`: add it to `volumeMounts`, or remove it', name.value);
        yield { span: name.span, message, evidence: spec.span, tag: 'unnecessary' };
      }
    }
  },
};
