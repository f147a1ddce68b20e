import { itemsOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { pair, scalarText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import { contains, type Span } from '#core/span.ts';
import { discoveries } from '#languages/prometheus/data/discovery.ts';
import { hostOf } from './host.ts';
import { fieldLine, firstLine } from './place.ts';

/** Where targets come from: what it is, then details, and the line of it. */
export interface TargetSource {
  readonly lines: readonly string[];
  readonly span: Span;
}

const mostTargets = 3;
const mostItems = 20;

/** The sources of a scrape job or an Alertmanager entry: its static targets as one, then each discovery, in the order of the schema. */
export function targetSources(text: string, owner: YamlMapping): readonly TargetSource[] {
  return discoveries.flatMap(({ field }) => {
    const items = mappingsOf(owner, field);
    if (field === 'static_configs') {
      return items.length > 0 ? [{ lines: staticLines(items), span: fieldLine(text, owner, field) }] : [];
    }
    return items
      .slice(0, mostItems)
      .map((item) => ({ lines: [nameOf(field), ...detailsOf(field, item)], span: itemLine(text, { owner, field, item }) }));
  });
}

function staticLines(groups: readonly YamlMapping[]): readonly string[] {
  const targets = groups.flatMap((group) => itemsOf(group, 'targets').flatMap((target) => scalarText(target) ?? []));
  const title = targets.length === 1 ? t('1 static target') : t('{0} static targets', targets.length);
  return [title, ...listed(targets)];
}

function listed(names: readonly string[]): readonly string[] {
  const more = names.length - mostTargets;
  return more > 1 ? [...names.slice(0, mostTargets), t('and {0} more', more)] : names;
}

function nameOf(field: string): string {
  return field.replace(/_sd_configs$/, '');
}

function detailsOf(field: string, item: YamlMapping): readonly string[] {
  switch (field) {
    case 'kubernetes_sd_configs':
    case 'dockerswarm_sd_configs':
    case 'hetzner_sd_configs':
    case 'openstack_sd_configs':
      return [textOf(item, 'role') ?? ''].filter(Boolean).map((role) => t('role {0}', role));
    case 'http_sd_configs':
      return [hostOf(textOf(item, 'url') ?? '') ?? ''].filter(Boolean);
    default:
      return listed(['names', 'files', 'services'].flatMap((list) => itemsOf(item, list).flatMap((entry) => scalarText(entry) ?? [])));
  }
}

/** What an alias brings in leads to the alias: that is the job's own line. */
function itemLine(
  text: string,
  { owner, field, item }: { readonly owner: YamlMapping; readonly field: string; readonly item: YamlMapping },
): Span {
  const own = pair(owner, field);
  return own && contains(own.value.span, item.span) ? firstLine(text, item.span) : fieldLine(text, owner, field);
}
