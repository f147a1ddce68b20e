import { schemaHover } from '#base/schema/hover.ts';
import { placeAt } from '#base/schema/place.ts';
import { mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Hover } from '#core/language.ts';
import { insideCode } from '#core/plain-markdown.ts';
import { integrations } from './data/integrations.ts';
import { alertmanagerSchema } from './schema.ts';

/** What the tables know of a field; for the name of a receiver in a route, where that receiver sends to. */
export function hover(model: YamlModel, offset: number): Hover | undefined {
  return hoverOfReceiver(model, offset) ?? schemaHover(alertmanagerSchema, model, offset);
}

function hoverOfReceiver(model: YamlModel, offset: number): Hover | undefined {
  const { path = [], key } = placeAt(alertmanagerSchema, model, offset) ?? {};
  const root = path[0]?.node;
  const typed = path.at(-1);
  if (
    key ||
    root?.kind !== 'mapping' ||
    typed?.node.kind !== 'scalar' ||
    typed.shape.kind !== 'scalar' ||
    typed.shape.name !== 'receiver'
  ) {
    return undefined;
  }
  const name = typed.node.value;
  const receiver = mappingsOf(root, 'receivers').find((each) => textOf(each, 'name') === name);
  return receiver && { span: typed.node.span, markdown: [`\`${insideCode(name)}\``, ...destinations(receiver)].join('\n\n') };
}

function destinations(receiver: YamlMapping): readonly string[] {
  const written = new Set(receiver.pairs.map(keyText));
  const kinds = integrations.filter(({ field }) => written.has(field)).map(({ description }) => `- ${t(description)}`);
  return kinds.length > 0 ? [kinds.join('\n')] : [t('Sends nothing: the receiver has no integration.')];
}
