import type { YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Edit, Fix } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { columnOf, lineStart } from './place.ts';
import type { Shape } from './shape.ts';
import type { Field } from './types.ts';
import type { NamedObject } from './words.ts';

/** Puts what YAML cannot take, or takes for something else, into single quotes, on one line. */
export function quoted(text: string, span: Span, title: string): Fix {
  const lines = text.slice(span.start, span.end).split(/\r?\n[ \t]*/);
  return { title, edits: [{ at: span, text: inSingleQuotes(lines.join(' ')) }] };
}

/** Writes another value, in double quotes where it stood in such. */
export function changedTo(scalar: YamlScalar, value: string): Fix {
  return { title: t('Change to `{0}`', value), edits: [{ at: scalar.span, text: scalar.style === 'double' ? `"${value}"` : value }] };
}

/** Takes a key with its value away; none where nothing would be left of a list's item. */
export function withoutPair(text: string, mapping: YamlMapping, pair: YamlPair, title: string): readonly Fix[] {
  const at = mapping.flow ? flowPairSpan(mapping, pair) : blockPairSpan(text, mapping, pair);
  return at ? [{ title, edits: [{ at, text: '' }] }] : [];
}

/** Writes a field that is missing: below those that stand before it in the table of its type, otherwise as the first. */
export function withField(text: string, mapping: YamlMapping, { object }: NamedObject, name: string, field: Field): readonly Fix[] {
  const [first] = mapping.pairs;
  const title = t('Add `{0}`', name);
  const entry = `${name}: ${field.default ?? field.values?.find((value) => value !== '') ?? ''}`;
  if (mapping.flow) {
    const at = mapping.span.start + 1;
    return [{ title, edits: [{ at: { start: at, end: at }, text: first ? `${entry}, ` : entry }] }];
  }
  if (!first) {
    return [];
  }
  const indent = ' '.repeat(columnOf(text, first.key.span.start));
  const names = Object.keys(object.fields);
  const before = names.slice(0, names.indexOf(name));
  const above = mapping.pairs.find(
    ({ key, value }) => key.kind === 'scalar' && before.includes(key.value) && isOnOneLine(text, key, value),
  );
  const edit: Edit = above
    ? { at: emptyAt(endOfLine(text, above.value.span.end)), text: `\n${indent}${entry}` }
    : { at: emptyAt(first.key.span.start), text: `${entry}\n${indent}` };
  return [{ title, edits: [edit] }];
}

/** Makes of what stands there what belongs there, where only a list is lacking or too much. */
export function reshaped(text: string, shape: Shape, node: YamlNode): readonly Fix[] {
  const source = text.slice(node.span.start, node.span.end);
  if (shape.kind === 'list' && node.kind === 'scalar' && (node.style === 'plain' || node.style === 'single' || node.style === 'double')) {
    const item = node.style === 'plain' && /[[\]{},#]/.test(source) ? inSingleQuotes(source) : source;
    return source.includes('\n') ? [] : [{ title: t('Write it as a list'), edits: [{ at: node.span, text: `[${item}]` }] }];
  }
  if (shape.kind === 'list' && node.kind === 'mapping') {
    const list = node.flow ? `[${source}]` : `- ${source.replace(/\n(?=[^\r\n])/g, '\n  ')}`;
    return [{ title: t('Write it as a list'), edits: [{ at: node.span, text: list }] }];
  }
  const [only, ...others] = node.kind === 'sequence' ? node.items : [];
  if (shape.kind === 'scalar' && node.kind === 'sequence' && node.flow && only?.kind === 'scalar' && others.length === 0) {
    return [{ title: t('Take it out of the list'), edits: [{ at: node.span, text: text.slice(only.span.start, only.span.end) }] }];
  }
  return [];
}

/** Takes an item that holds nothing out of a list over several lines. */
export function withoutItem(text: string, list: YamlSequence, item: YamlNode): readonly Fix[] {
  const start = lineStart(text, item.span.start);
  const alone = /^[ \t]*-[ \t]*(?:~|null)?[ \t]*\r?$/.test(text.slice(start, endOfLine(text, item.span.end)));
  return list.flow || !alone || list.items.length < 2
    ? []
    : [{ title: t('Remove the empty item'), edits: [{ at: wholeLines(text, start, item.span.end), text: '' }] }];
}

function blockPairSpan(text: string, { pairs }: YamlMapping, pair: YamlPair): Span | undefined {
  const { start } = pair.key.span;
  const next = pairs[pairs.indexOf(pair) + 1];
  if (text.slice(lineStart(text, start), start).trim() === '') {
    return wholeLines(text, lineStart(text, start), pair.value.span.end);
  }
  return next && { start, end: next.key.span.start };
}

function flowPairSpan({ pairs }: YamlMapping, pair: YamlPair): Span {
  const index = pairs.indexOf(pair);
  const next = pairs[index + 1];
  const before = pairs[index - 1];
  const end = Math.max(pair.key.span.end, pair.value.span.end);
  return next ? { start: pair.key.span.start, end: next.key.span.start } : { start: before?.value.span.end ?? pair.key.span.start, end };
}

/** With the line break behind it; at the end of the text with the one before it. */
function wholeLines(text: string, start: number, end: number): Span {
  const last = text.charAt(end - 1) === '\n' && end > start ? end - 1 : endOfLine(text, end);
  return last < text.length ? { start, end: last + 1 } : { start: Math.max(0, start - 1), end: last };
}

function isOnOneLine(text: string, key: YamlNode, value: YamlNode): boolean {
  return !text.slice(key.span.start, value.span.end).includes('\n');
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
