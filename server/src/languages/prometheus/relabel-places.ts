import { hasRoles, metaLabelsOf } from '#base/relabel/meta-labels.ts';
import type { Offered, RelabelPlace } from '#base/relabel/relabel-list.ts';
import { prometheusNames } from '#base/relabel/relabel-type.ts';
import { fieldValue, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { fields, scalarText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import { discoveries } from './data/discovery.ts';

/** Where prometheus.yml holds lists of relabel rules. */
export const relabelPlaces: readonly RelabelPlace[] = [
  { type: 'ScrapeConfig', field: 'relabel_configs', stage: 'targets', names: prometheusNames, offered },
  { type: 'ScrapeConfig', field: 'metric_relabel_configs', stage: 'samples', names: prometheusNames },
  { type: 'AlertmanagerConfig', field: 'relabel_configs', stage: 'alertmanagers', names: prometheusNames, offered },
  { type: 'AlertmanagerConfig', field: 'alert_relabel_configs', stage: 'alerts', names: prometheusNames },
  { type: 'AlertingConfig', field: 'alert_relabel_configs', stage: 'alerts', names: prometheusNames },
  { type: 'RemoteWriteConfig', field: 'write_relabel_configs', stage: 'remote', names: prometheusNames },
];

/** Which discoveries a job has, as the table of labels names them: the field, with the role where it has one. */
export function discoveriesOf(owner: YamlMapping): readonly string[] {
  const names = discoveries
    .filter(({ field }) => field !== 'static_configs' && fieldValue(owner, field) !== undefined)
    .flatMap(({ field }) => (hasRoles(field) ? mappingsOf(owner, field).map((item) => `${field}/${roleOf(item, field)}`) : [field]));
  return [...new Set(names)];
}

function roleOf(item: YamlMapping, field: string): string {
  return (
    textOf(item, 'role') ?? textOf(item, 'service') ?? { digitalocean_sd_configs: 'droplets', triton_sd_configs: 'container' }[field] ?? ''
  );
}

/** Files and URLs tell whatever labels they want; a job without any discovery is not yet written to its end. */
function offered(owner: YamlMapping): Offered | undefined {
  const names = discoveriesOf(owner);
  const isOpen = names.some((name) => /^(?:file|http)_sd_configs/.test(name));
  const groups = mappingsOf(owner, 'static_configs');
  const labels =
    isOpen || names.length + groups.length === 0 ? undefined : metaLabelsOf(names.flatMap((name) => [name, ...attachedTo(name, owner)]));
  return labels && { labels: [...labels, ...groups.flatMap(ownLabels)], from: names.length > 0 ? inWords(names) : '`static_configs`' };
}

function ownLabels(group: YamlMapping): readonly string[] {
  const labels = mappingOf(group, 'labels');
  return (labels ? fields(labels) : []).flatMap(({ key }) => scalarText(key) ?? []);
}

/** The entries of the table whose labels come with a role besides its own. */
export function attachedTo(name: string, owner: YamlMapping): readonly string[] {
  const of = (role: string): string => `kubernetes_sd_configs/${role}`;
  const metadata = mappingsOf(owner, 'kubernetes_sd_configs').map((item) => mappingOf(item, 'attach_metadata'));
  const attaches = (kind: string): boolean => metadata.some((one) => one && /^(?:true|y|yes|on)$/i.test(textOf(one, kind) ?? ''));
  const objects = name === of('endpoints') || name === of('endpointslice') ? [of('pod'), of('service')] : [];
  return [...objects, ...(attaches('node') ? [of('node')] : []), ...(attaches('namespace') ? ['attached-namespace'] : [])];
}

function inWords(names: readonly string[]): string {
  return names
    .map((name) => name.split('/'))
    .map(([field = '', role]) => (role === undefined ? `\`${field}\`` : t('`{0}` with the role `{1}`', field, role)))
    .join(', ');
}
