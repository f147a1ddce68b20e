import { type LabelMatcher, parseMatchers } from '#base/notification/matcher.ts';
import { fieldValue, isTrue, itemsOf, mappingOf, mappingsOf } from '#base/schema/read.ts';
import { isPlaceholder, isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping, YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import { pair, resolve } from '#base/yaml/walk.ts';

/** A route with what it inherits. */
export interface Route {
  readonly node: YamlMapping;
  /** What an alert must fulfil to come from the parent to here; undefined where a matcher cannot be read. */
  readonly matchers: readonly LabelMatcher[] | undefined;
  readonly continues: boolean;
  /** The root has none. */
  readonly parent?: Route;
  readonly children: readonly Route[];
}

/** The configurations of a text: one, unless it has several documents. */
export function configsOf(model: YamlModel): readonly YamlMapping[] {
  return model.documents.flatMap(({ root }) => (root?.kind === 'mapping' ? [root] : []));
}

/** Whether a text is more than a section or two, as a lesson shows them: only then something can be missing in it. */
export function isWhole(config: YamlMapping): boolean {
  return pair(config, 'route') !== undefined && pair(config, 'receivers') !== undefined;
}

const trees = new WeakMap<YamlMapping, { readonly root: Route | undefined }>();

/** The tree of routes; undefined where there is none. The same as long as the configuration is the same object. */
export function routeTree(config: YamlMapping): Route | undefined {
  const node = mappingOf(config, 'route');
  const tree = trees.get(config) ?? { root: node && routeOf(node, undefined, { left: mostRoutes }) };
  trees.set(config, tree);
  return tree.root;
}

/** A route and all below it, in the order of the text. */
export function* routesBelow(route: Route): Generator<Route> {
  yield route;
  for (const child of route.children) {
    yield* routesBelow(child);
  }
}

/** All routes of a configuration. */
export function allRoutes(config: YamlMapping): readonly Route[] {
  const root = routeTree(config);
  return root ? [...routesBelow(root)] : [];
}

/** The matchers of a route, or of one side of an inhibition (`prefix` `source_` or `target_`); undefined where one of them cannot be read. */
export function matchersOf(node: YamlMapping, prefix = ''): readonly LabelMatcher[] | undefined {
  const exact = pairsOf(node, `${prefix}match`, '=');
  const patterns = pairsOf(node, `${prefix}match_re`, '=~');
  const matchers: LabelMatcher[] = [...(exact ?? []), ...(patterns ?? [])];
  let isReadable = exact !== undefined && patterns !== undefined && !isUnfinished(node) && !isBegun(node, `${prefix}matchers`);
  for (const item of itemsOf(node, `${prefix}matchers`)) {
    const parsed = item.kind === 'scalar' && isFinal(item) ? parseMatchers(item.value) : { fault: '' };
    if ('fault' in parsed) {
      isReadable = false;
    } else {
      matchers.push(...parsed.matchers);
    }
  }
  return isReadable ? matchers : undefined;
}

/** The field in which a route says what alerts must fulfil; undefined where it takes every alert. */
export function matchersField(node: YamlMapping): string | undefined {
  return ['matchers', 'match', 'match_re'].find((name) => pair(node, name) !== undefined);
}

/** The scalars that hold what a list names: receivers, time intervals. Names that another program fills in are left out. */
export function namesIn(node: YamlMapping, field: string): readonly YamlScalar[] {
  return itemsOf(node, field)
    .filter((item) => item.kind === 'scalar')
    .filter((item) => item.value !== '' && isFinal(item));
}

/** The scalar that names something, where it is written and no other program fills it in. */
export function nameScalar(node: YamlMapping, field: string): YamlScalar | undefined {
  const value = fieldValue(node, field);
  return value?.kind === 'scalar' && value.value !== '' && isFinal(value) ? value : undefined;
}

/** Aliases within aliases can stand for more routes than any file could write. */
const mostRoutes = 10_000;

function routeOf(node: YamlMapping, parent: Route | undefined, budget: { left: number }): Route {
  const children: Route[] = [];
  const route = { node, matchers: matchersOf(node), continues: isTrue(node, 'continue'), ...(parent && { parent }), children };
  for (const child of mappingsOf(node, 'routes')) {
    if (budget.left > 0 && !isWithin(child, route)) {
      budget.left -= 1;
      children.push(routeOf(child, route, budget));
    }
  }
  return route;
}

/** A route can hold itself through an alias. */
function isWithin(node: YamlMapping, { node: own, parent }: Route): boolean {
  return own.span.start === node.span.start || (parent !== undefined && isWithin(node, parent));
}

/** Whether the field stands there without its list: somebody is about to write it. */
function isBegun(node: YamlMapping, field: string): boolean {
  return pair(node, field) !== undefined && fieldValue(node, field)?.kind !== 'sequence';
}

function pairsOf(node: YamlMapping, field: string, operator: '=' | '=~'): readonly LabelMatcher[] | undefined {
  const matchers: LabelMatcher[] = [];
  for (const { key, value: written } of mappingOf(node, field)?.pairs ?? []) {
    const value = resolve(written);
    if (key.kind !== 'scalar' || value?.kind !== 'scalar' || !isFinal(value) || !isFinal(key) || key.value === '<<') {
      return undefined;
    }
    matchers.push({ name: key.value, operator, value: value.value });
  }
  return matchers;
}

/** Nothing is concluded from a text that is still being typed, or that another program fills in. */
function isFinal(scalar: YamlScalar): boolean {
  return !isPlaceholder(scalar) && !/\$\{|\$\(|\{\{|^<[^<>]*>$|^\$\w+$/.test(scalar.value);
}
