import type { YamlMapping, YamlNode, YamlPair } from '#base/yaml/tree.ts';
import { fields, pair, resolve } from '#base/yaml/walk.ts';
import type { Fix } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { lineStart } from './place.ts';
import { isNull, isPlaceholder } from './walk.ts';

/** What Go finds under a field: merge keys and aliases followed, the last of duplicates; undefined where it is absent or null. */
export function fieldValue(mapping: YamlMapping, name: string): YamlNode | undefined {
  const found = fields(mapping).findLast(({ key }) => key.kind === 'scalar' && key.value === name);
  const value = found && resolve(found.value);
  return value?.kind === 'scalar' && isNull(value) ? undefined : value;
}

/** The text of a field; undefined where it is absent, null, or no scalar. */
export function textOf(mapping: YamlMapping, name: string): string | undefined {
  const value = fieldValue(mapping, name);
  return value?.kind === 'scalar' ? value.value : undefined;
}

/** Whether a field holds a text that is not empty, a list with items or a mapping: what Go does not take for a zero value. */
export function isSet(mapping: YamlMapping, name: string): boolean {
  const value = fieldValue(mapping, name);
  return value !== undefined && (value.kind !== 'scalar' || value.value !== '' || isPlaceholder(value));
}

/** Whether a field is one of the texts that go-yaml takes for a true boolean. */
export function isTrue(mapping: YamlMapping, name: string): boolean {
  return /^(?:true|y|yes|on)$/i.test(textOf(mapping, name) ?? '');
}

/** The mapping under a field. */
export function mappingOf(mapping: YamlMapping, name: string): YamlMapping | undefined {
  const value = fieldValue(mapping, name);
  return value?.kind === 'mapping' ? value : undefined;
}

/** The items of the list under a field, aliases followed; none where there is no list. */
export function itemsOf(mapping: YamlMapping, name: string): readonly YamlNode[] {
  const value = fieldValue(mapping, name);
  return value?.kind === 'sequence' ? value.items.flatMap((item) => resolve(item) ?? []) : [];
}

/** The mappings among the items of the list under a field. */
export function mappingsOf(mapping: YamlMapping, name: string): readonly YamlMapping[] {
  return itemsOf(mapping, name).filter((item) => item.kind === 'mapping');
}

/** Whether any of the fields is written in the mapping, or may be merged in. Cheap: most mappings have none of most fields. */
export function mentions(mapping: YamlMapping, names: ReadonlySet<string>): boolean {
  return mapping.pairs.some(({ key }) => key.kind === 'scalar' && (names.has(key.value) || key.value === '<<'));
}

/** Where a field's name is written in the mapping itself; the mapping's first key where it is absent or merged in. */
export function keySpan(mapping: YamlMapping, name: string): Span {
  return pair(mapping, name)?.key.span ?? firstKeySpan(mapping);
}

/** The first key of a mapping, which stands for the whole of it. */
export function firstKeySpan(mapping: YamlMapping): Span {
  return mapping.pairs[0]?.key.span ?? mapping.span;
}

/** Where a field's value is written in the mapping itself; otherwise as `keySpan`. */
export function valueSpan(mapping: YamlMapping, name: string): Span {
  const own = pair(mapping, name);
  const written = own && !(own.value.kind === 'scalar' && own.value.empty);
  return written ? own.value.span : keySpan(mapping, name);
}

/** Takes a field out, with its lines. Nothing for flow mappings, for the first key of a list item and for lines that hold more. */
export function removeField(text: string, mapping: YamlMapping, name: string, title: string): readonly Fix[] {
  const own = pair(mapping, name);
  const start = own ? lineStart(text, own.key.span.start) : 0;
  if (!own || mapping.flow || text.slice(start, own.key.span.start).trim() !== '') {
    return [];
  }
  return [{ title, edits: [{ at: { start, end: lineAfter(text, own) }, text: '' }] }];
}

function lineAfter(text: string, { value }: YamlPair): number {
  // A block scalar's span may end behind its last line break: that line is not taken twice.
  const last = text.slice(0, value.span.end).endsWith('\n') ? value.span.end - 1 : value.span.end;
  const lineBreak = text.indexOf('\n', last);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
