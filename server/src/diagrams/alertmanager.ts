import { matcherText } from '#base/notification/matcher.ts';
import { mappingsOf, textOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel } from '#base/yaml/tree.ts';
import { keyText } from '#base/yaml/walk.ts';
import type { Drawer } from '#core/drawer.ts';
import { t } from '#core/l10n.ts';
import { allRoutes, configsOf, matchersField, namesIn, type Route } from '#languages/alertmanager/routes.ts';
import { type ChartEdge, type ChartNode, flowchart } from './flowchart.ts';
import { fieldLine } from './place.ts';

/** Draws an alertmanager.yml: the routes as the tree they are, and the receivers that they send to. */
export const alertmanagerDrawer: Drawer<YamlModel> = {
  draw: ({ text, ...model }) =>
    configsOf({ text, ...model }).map((config) => flowchart({ ...chartOf(text, config), span: { start: 0, end: text.length } })),
};

/** More of them take too long to lay out, and nobody could take them in. */
const mostRoutes = 300;

function chartOf(text: string, config: YamlMapping) {
  const all = allRoutes(config);
  const drawn = all.slice(0, mostRoutes);
  const nodes = new Map(drawn.map((route) => [route, routeNode(text, route)]));
  const receivers = receiverNodes(text, config, drawn);
  const left = all.length - drawn.length;
  const rest: readonly ChartNode[] =
    left > 0 ? [{ lines: [t('and {0} more', left)], shape: 'box', span: fieldLine(text, config, 'route') }] : [];
  return {
    title: 'Alertmanager',
    isLarge: true,
    groups: [{ nodes: [...nodes.values(), ...rest, ...receivers.values()] }],
    edges: drawn.flatMap((route) => edgesFrom(route, nodes, receivers)),
  };
}

function routeNode(text: string, route: Route): ChartNode {
  const { node, matchers = [], parent } = route;
  const said = matchers.map(matcherText);
  const muted = namesIn(node, 'mute_time_intervals').map(({ value }) => t('muted: {0}', value));
  const active = namesIn(node, 'active_time_intervals').map(({ value }) => t('active: {0}', value));
  const first = parent ? (said.length > 0 ? said : [t('every alert')]) : [t('All alerts')];
  return {
    lines: [...first, ...muted, ...active],
    shape: parent ? 'box' : 'rounded',
    span: fieldLine(text, node, matchersField(node) ?? 'receiver'),
    ...(!parent && { isCentre: true }),
  };
}

/** By name, also those that routes name and nothing defines. */
function receiverNodes(text: string, config: YamlMapping, routes: readonly Route[]): ReadonlyMap<string, ChartNode> {
  const nodes = new Map<string, ChartNode>();
  for (const receiver of mappingsOf(config, 'receivers')) {
    const kinds = receiver.pairs.flatMap((pair) => /^(\w+)_configs$/.exec(keyText(pair) ?? '')?.[1] ?? []);
    const name = textOf(receiver, 'name') || t('A receiver without a name');
    nodes.set(name, { lines: [name, ...kinds], shape: 'hexagon', span: fieldLine(text, receiver, 'name') });
  }
  for (const { node } of routes) {
    const name = textOf(node, 'receiver');
    if (name && !nodes.has(name)) {
      nodes.set(name, { lines: [name], shape: 'hexagon', span: fieldLine(text, node, 'receiver'), isMissing: true });
    }
  }
  return nodes;
}

function edgesFrom(route: Route, nodes: ReadonlyMap<Route, ChartNode>, receivers: ReadonlyMap<string, ChartNode>): readonly ChartEdge[] {
  const from = nodes.get(route);
  const receiver = receivers.get(receiverOf(route) ?? '');
  const children = route.children.flatMap((child): readonly ChartEdge[] => {
    const to = nodes.get(child);
    return from && to ? [{ from, to, ...(child.continues && { lines: [t('and goes on')] }) }] : [];
  });
  return from && receiver ? [...children, { from, to: receiver, sort: 'dashed' }] : children;
}

function receiverOf({ node, parent }: Route): string | undefined {
  return textOf(node, 'receiver') || (parent && receiverOf(parent));
}
