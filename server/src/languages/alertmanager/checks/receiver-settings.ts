import { atMostOne } from '#base/schema/at-most-one.ts';
import { firstKeySpan, isSet, itemsOf, mappingOf, mappingsOf, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { isNull, isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping, YamlNode } from '#base/yaml/tree.ts';
import { fields, keyText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { integrations } from '../data/integrations.ts';
import { globalExclusions, type Need, settings } from '../data/settings.ts';
import { isWhole } from '../routes.ts';
import { integrationFaults } from './integration-faults.ts';

/** What integrations must be told, in their own place or in `global`, and what excludes each other. */
export const receiverSettings: TypeCheck = {
  code: 'receiver-settings',
  severity: 'error',
  help: 'https://prometheus.io/docs/alerting/latest/configuration/#receiver-integration-settings',
  type: 'Config',
  *run(config) {
    const global = mappingOf(config, 'global');
    yield* global ? globalFaults(global) : [];
    for (const receiver of mappingsOf(config, 'receivers')) {
      const written = new Set(fields(receiver).flatMap((pair) => keyText(pair) ?? []));
      for (const field of [...written].filter((name) => known.has(name))) {
        for (const item of itemsOf(receiver, field)) {
          yield* faultsOf(field, item, { config, global });
        }
      }
    }
  },
};

const known = new Map(integrations.map((integration) => [integration.field, integration]));

function* globalFaults(global: YamlMapping): Generator<Problem> {
  for (const { names, said } of globalExclusions) {
    yield* atMostOne(global, names, said);
  }
  const token = ['slack_app_token', 'slack_app_token_file'].find((name) => isSet(global, name));
  const url = ['slack_api_url', 'slack_api_url_file'].find((name) => isSet(global, name));
  // The address of Slack's API in place of a webhook's is what people had to write before there were tokens.
  const isApi = textOf(global, 'slack_api_url') === (textOf(global, 'slack_app_url') ?? 'https://slack.com/api/chat.postMessage');
  if (token && url && !isApi) {
    const said = 'at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured';
    yield* atMostOne(global, [token, url], said);
  }
}

interface Surroundings {
  readonly config: YamlMapping;
  readonly global: YamlMapping | undefined;
}

function* faultsOf(field: string, item: YamlNode, { config, global }: Surroundings): Generator<Problem> {
  const { exclusions = [], needs = [] } = settings[field] ?? {};
  if (item.kind === 'mapping') {
    for (const { names, said } of exclusions) {
      yield* atMostOne(item, names, said);
    }
    yield* integrationFaults(field, item);
  }
  const isFinished = item.kind === 'mapping' ? !isUnfinished(item) : item.kind === 'scalar' && isNull(item) && !item.placeholder;
  // A null item is an integration with nothing but defaults, unless the program refuses it as a whole.
  const isRefused = item.kind !== 'mapping' && known.get(field)?.emptyItem !== undefined;
  for (const need of isFinished && !isRefused ? needs : []) {
    if (isLacking(need, item, global) && (need.global === undefined || isWhole(config))) {
      const span = item.kind === 'mapping' ? firstKeySpan(item) : item.span;
      yield { span, message: `${need.said} — ${adviceFor(need)}`, evidence: need.global ? config.span : item.span };
    }
  }
}

function isLacking({ own, global: names = [] }: Need, item: YamlNode, global: YamlMapping | undefined): boolean {
  const isOwn = item.kind === 'mapping' && own.some((name) => isSet(item, name));
  return !isOwn && !(global && names.some((name) => isSet(global, name)));
}

function adviceFor({ own: [own = ''], global }: Need): string {
  const inGlobal = global?.[0];
  return inGlobal === undefined ? t('add `{0}`', own) : t('add `{0}` here, or `{1}` under `global`', own, inGlobal);
}
