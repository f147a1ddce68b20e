import { matcherText } from '#base/notification/matcher.ts';
import { firstKeySpan, textOf } from '#base/schema/read.ts';
import { schemaSymbols } from '#base/schema/symbols.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { DocumentSymbol } from '#core/language.ts';
import { configsOf, type Route, routeTree } from './routes.ts';
import { alertmanagerSchema } from './schema.ts';

/** The outline: the routes as the tree they are, receivers and time intervals by name. */
export function alertmanagerSymbols(model: YamlModel): readonly DocumentSymbol[] {
  const routes = new Map(configsOf(model).flatMap((config) => rootEntry(config)));
  return schemaSymbols(alertmanagerSchema, model).map((symbol) => routes.get(symbol.selection.start) ?? symbol);
}

/** The root under the place of its key, where the outline of the plain schema has it. */
function rootEntry(config: YamlMapping): readonly (readonly [number, DocumentSymbol])[] {
  const key = pair(config, 'route')?.key;
  const root = routeTree(config);
  return key && root
    ? [
        [
          key.span.start,
          { ...routeSymbol(root), name: 'route', selection: key.span, span: { start: key.span.start, end: root.node.span.end } },
        ],
      ]
    : [];
}

function routeSymbol({ node, matchers = [], children }: Route): DocumentSymbol {
  const receiver = textOf(node, 'receiver');
  const below = children.map(routeSymbol);
  return {
    name: matchers.length > 0 ? matchers.map(matcherText).join(', ') : t('every alert'),
    ...(receiver && { detail: receiver }),
    kind: 'object',
    span: node.span,
    selection: firstKeySpan(node),
    ...(below.length > 0 && { children: below }),
  };
}
