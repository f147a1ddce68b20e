import { isTemplate } from '#base/go-template/is-template.ts';
import { embedScalar } from '#base/yaml/embed-scalar.ts';
import { embedPair, embedSubtree } from '#base/yaml/embed-subtree.ts';
import type { YamlModel, YamlNode, YamlPair } from '#base/yaml/tree.ts';
import { keyText, pair as pairOf } from '#base/yaml/walk.ts';
import type { Embedding } from '#core/language.ts';
import { type Place, places } from './places.ts';

/** What a chart takes at one place of its values. */
export interface Held {
  readonly place: Place;
  /** The names of the keys from the root, without the indices of lists. */
  readonly path: readonly string[];
  /** Its key and its value. */
  readonly pair: YamlPair;
}

/** The pieces of other languages that values hold, in source order. */
export function embeddings(model: YamlModel): readonly Embedding[] {
  return heldIn(model).flatMap(({ place, pair }) => embedded(model.text, place, pair) ?? []);
}

/** The places of the values at which something stands that the charts hand on, in source order. */
export function heldIn({ documents }: YamlModel): readonly Held[] {
  const found = documents
    .flatMap(({ root }) => (root ? [...chartsIn(root)] : []))
    .flatMap(({ root, path }) => places.flatMap((place) => heldAt(root, place, place.path, path)));
  const anywhere = documents.flatMap(({ root }) => (root ? monitorsIn(root, []) : []));
  return [...found, ...anywhere].sort((a, b) => a.pair.key.span.start - b.pair.key.span.start);
}

interface Chart {
  readonly root: YamlNode;
  readonly path: readonly string[];
}

/** The values of the chart itself, and those of charts that it depends on, by their names. */
function* chartsIn(root: YamlNode): Generator<Chart> {
  yield { root, path: [] };
  for (const pair of root.kind === 'mapping' ? root.pairs : []) {
    yield { root: pair.value, path: [keyText(pair) ?? ''] };
  }
}

function heldAt(node: YamlNode, place: Place, [next, ...rest]: Place['path'], path: readonly string[]): readonly Held[] {
  if (next === '[]') {
    return node.kind === 'sequence' ? node.items.flatMap((item) => heldAt(item, place, rest, path)) : [];
  }
  const matching = node.kind === 'mapping' ? node.pairs.filter((pair) => fits(next, keyText(pair))) : [];
  return matching.flatMap((pair) => {
    const here = [...path, keyText(pair) ?? ''];
    return rest.length === 0 ? [{ place, path: here, pair }] : heldAt(pair.value, place, rest, here);
  });
}

function fits(wanted: string | RegExp | undefined, name: string | undefined): boolean {
  return name !== undefined && (wanted === '*' || wanted === name || (wanted instanceof RegExp && wanted.test(name)));
}

/** Charts of all kinds hand the relabelling of their monitors on to the Prometheus Operator. */
function monitorsIn(node: YamlNode, path: readonly string[]): readonly Held[] {
  if (node.kind !== 'mapping') {
    return [];
  }
  return node.pairs.flatMap((pair) => {
    const here = [...path, keyText(pair) ?? ''];
    const isMonitor = /^(?:service|pod)Monitor$/.test(here.at(-1) ?? '');
    const own = isMonitor ? heldAt(pair.value, relabellings, relabellings.path, here) : [];
    return [...own, ...monitorsIn(pair.value, here)];
  });
}

const relabellings: Place = {
  path: [/^(?:\w*R|r)elabelings$/],
  languageId: 'kubernetes',
  dialect: '[]RelabelConfig',
  only: 'list',
};

function embedded(text: string, place: Place, pair: YamlPair): Embedding | undefined {
  const { value } = pair;
  const { languageId, dialect, as } = place;
  const options = { ...(languageId !== undefined && { languageId }), ...(dialect !== undefined && { dialect }), name: keyText(pair) ?? '' };
  if (!isTaken(place, value) || isForeign(text.slice(value.span.start, value.span.end))) {
    return undefined;
  }
  if (value.kind === 'scalar') {
    return embedScalar(text, value, options);
  }
  return as === 'pair' ? embedPair(text, pair, options) : languageId === undefined ? undefined : embedSubtree(text, value, options);
}

/** Whether the value has the form that the place takes. Charts evaluate templates in texts; where those make the structure, nobody knows it. */
function isTaken({ dialect = '', only, whole = [], holding = [] }: Place, value: YamlNode): boolean {
  switch (value.kind) {
    case 'scalar':
      return only !== 'list' && !isTemplate(value.value);
    case 'mapping': {
      const holds = (name: string): boolean => pairOf(value, name) !== undefined;
      return only !== 'list' && !dialect.startsWith('[]') && whole.every(holds) && (holding.length === 0 || holding.some(holds));
    }
    default:
      return value.kind === 'sequence';
  }
}

/** The charts of Promtail and of vmagent take their own jobs under the same name. */
function isForeign(text: string): boolean {
  return promtail.test(text) || vmagent.test(text);
}

const promtail = /^[ \t]*(?:-[ \t]+)?(?:pipeline_stages|journal|syslog|gcplog|loki_push_api|kafka|__path__):/m;
const vmagent =
  /^[ \t]*(?:-[ \t]+)?(?:(?:if|stream_parse|series_limit|no_stale_markers|scrape_align_interval|scrape_offset):|action:[ \t]*(?:\w+_(?:metrics|all|if_equal|if_contains)|graphite)[ \t]*$)/m;
