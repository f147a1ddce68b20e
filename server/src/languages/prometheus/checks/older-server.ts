import type { ObjectType, TypeCheck } from '#base/schema/types.ts';
import type { ConnectedServer } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import { isBefore, serverOfFlavour } from '#core/server-version.ts';

/** Fields that the connected Prometheus is too old for, and those that it looks at only with a feature flag. */
export function olderServer(types: Readonly<Record<string, ObjectType>>): readonly TypeCheck[] {
  return Object.entries(types)
    .filter(([, { fields }]) => Object.entries(fields).some(([name, field]) => needsMore(name, field.since)))
    .map(([type, { fields }]) => ({
      code: 'older-server',
      severity: 'information',
      help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/',
      type,
      looksOutside: true,
      *run(node, context) {
        for (const { key } of node.pairs) {
          const name = key.kind === 'scalar' ? key.value : '';
          const since = Object.hasOwn(fields, name) ? fields[name]?.since : undefined;
          // What looks at the environment is asked again at every change of it: only those who have reason to.
          const said = needsMore(name, since) ? messageFor({ name, since }, serverOfFlavour(context.environment)) : undefined;
          if (said !== undefined) {
            yield { span: key.span, message: said };
          }
        }
      },
    }));
}

/** https://prometheus.io/docs/prometheus/latest/feature_flags/ */
const featureFlags: ReadonlyMap<string, string> = new Map([
  ['exemplars', 'exemplar-storage'],
  ['send_exemplars', 'exemplar-storage'],
]);

function needsMore(name: string, since: string | undefined): boolean {
  return since !== undefined || featureFlags.has(name);
}

function messageFor({ name, since }: { name: string; since: string | undefined }, server: ConnectedServer | undefined): string | undefined {
  if (server?.flavour !== 'prometheus') {
    return undefined;
  }
  const { version, features } = server;
  if (version !== undefined && since !== undefined && isBefore(version, since)) {
    return t('The connected Prometheus is {0}, which does not know {1}: it came with {2}', version, `\`${name}\``, since);
  }
  const flag = featureFlags.get(name);
  return flag === undefined || features === undefined || features.includes(flag)
    ? undefined
    : t('The connected Prometheus does nothing with it unless it is started with `--enable-feature={0}`', flag);
}
