import { embedScalar } from '#base/yaml/embed-scalar.ts';
import type { YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import type { JsonSource } from './source.ts';
import type { JsonMember, JsonNode, JsonString } from './tree.ts';

/** What a text of YAML says, as JSON has it. */
export interface JsonReading {
  /** Of the first document; absent where it has no content. */
  readonly root?: JsonNode;
  readonly source: JsonSource;
}

/**
 * The first document of a YAML text as a tree of JSON. What an alias stands for is read where it is written; in the alias's own
 * place stand its scalars alone, so that nothing is read twice and the tree stays as large as the text.
 */
export function yamlAsJson({ text, documents }: YamlModel): JsonReading {
  const scalars = new Map<JsonString, YamlScalar>();
  const root = documents[0]?.root && toJson(scalars, documents[0].root, 0);
  const source: JsonSource = {
    text,
    valueOf: (string) => scalars.get(string)?.value ?? '',
    embed: (string, options) => {
      const scalar = scalars.get(string);
      return scalar ? embedScalar(text, scalar, options) : { ...options, text: '', segments: [], span: string.span };
    },
  };
  return { ...(root ? { root } : {}), source };
}

type Scalars = Map<JsonString, YamlScalar>;

/** As deep as `parseJson` reads. */
const deepest = 200;

function toJson(scalars: Scalars, node: YamlNode, depth: number): JsonNode | undefined {
  if (depth > deepest) {
    return undefined;
  }
  switch (node.kind) {
    case 'mapping':
      return { kind: 'object', span: node.span, members: node.pairs.flatMap((pair) => member(scalars, pair, depth)) };
    case 'sequence':
      return { kind: 'array', span: node.span, items: node.items.flatMap((item) => toJson(scalars, item, depth + 1) ?? []) };
    case 'scalar':
      return scalar(scalars, node);
    case 'alias':
      return node.target && scalarsOf(scalars, node.target);
  }
}

function member(scalars: Scalars, pair: { readonly key: YamlNode; readonly value: YamlNode }, depth: number): readonly JsonMember[] {
  const key = pair.key.kind === 'scalar' ? string(scalars, pair.key) : undefined;
  const value = toJson(scalars, pair.value, depth + 1);
  return key ? [{ key, ...(value ? { value } : {}) }] : [];
}

function scalarsOf(scalars: Scalars, target: YamlNode): JsonNode | undefined {
  if (target.kind !== 'mapping') {
    return target.kind === 'scalar' ? scalar(scalars, target) : undefined;
  }
  const flat = target.pairs.filter(({ value }) => value.kind === 'scalar');
  return { kind: 'object', span: target.span, members: flat.flatMap((pair) => member(scalars, pair, 0)) };
}

/** Text without quotes is a word where JSON would have one: a number, `true`, `null`. */
function scalar(scalars: Scalars, node: YamlScalar): JsonNode {
  const isWord = node.style === 'plain' && /^(?:~|null|true|false|[-+]?[\d.]+(?:e[-+]?\d+)?)$/i.test(node.value);
  return isWord && !node.placeholder ? { kind: 'word', span: node.span } : string(scalars, node);
}

function string(scalars: Scalars, node: YamlScalar): JsonString {
  const result: JsonString = { kind: 'string', span: node.span };
  scalars.set(result, node);
  return result;
}
