import type { YamlMapping, YamlPair } from '#base/yaml/tree.ts';
import { keyText, pair } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Edit, Fix } from '#core/problem.ts';

/**
 * The repair of a pod template without the labels its selector wants: the missing ones are added in the style of what is
 * there (`metadata:` and `labels:` too), wrong values replaced. None where the place cannot be edited line by line.
 */
export function labelFixes(text: string, template: YamlMapping, wanted: readonly YamlPair[]): readonly Fix[] {
  const present = labelsOf(template);
  const wrong = wanted.filter((one) => present?.pairs.some((label) => keyText(label) === keyText(one)));
  const missing = wanted.filter((one) => !wrong.includes(one));
  const edits = [...wrong.map((one) => replaceValue(text, present, one)), ...(missing.length > 0 ? [add(text, template, missing)] : [])];
  if (!edits.every((edit) => edit !== undefined)) {
    return [];
  }
  const title =
    wrong.length === 0 ? t('Add the labels of the selector to the template') : t('Give the template the labels of the selector');
  return [{ title, edits }];
}

function labelsOf(template: YamlMapping): YamlMapping | undefined {
  const metadata = pair(template, 'metadata')?.value;
  const labels = metadata?.kind === 'mapping' ? pair(metadata, 'labels')?.value : undefined;
  return labels?.kind === 'mapping' ? labels : undefined;
}

function replaceValue(text: string, labels: YamlMapping | undefined, wanted: YamlPair): Edit | undefined {
  const value = labels?.pairs.find((label) => keyText(label) === keyText(wanted))?.value;
  if (value?.kind !== 'scalar' || wanted.value.kind !== 'scalar') {
    return undefined;
  }
  const written = text.slice(wanted.value.span.start, wanted.value.span.end);
  return { at: value.span, text: value.empty && text[value.span.start - 1] === ':' ? ` ${written}` : written };
}

/** The labels go into the innermost of template, `metadata` and `labels` that is there already. */
function add(text: string, template: YamlMapping, missing: readonly YamlPair[]): Edit | undefined {
  const lines = missing.map(
    ({ key, value }) => `${text.slice(key.span.start, key.span.end)}: ${text.slice(value.span.start, value.span.end)}`,
  );
  const metadata = pair(template, 'metadata');
  if (!metadata) {
    return insertFirst(text, template, ['metadata:', '  labels:', ...lines.map((line) => `    ${line}`)]);
  }
  if (metadata.value.kind !== 'mapping') {
    return insertBelow(text, metadata, ['labels:', ...lines.map((line) => `  ${line}`)]);
  }
  const labels = pair(metadata.value, 'labels');
  if (!labels) {
    return insertFirst(text, metadata.value, ['labels:', ...lines.map((line) => `  ${line}`)]);
  }
  return labels.value.kind === 'mapping' ? insertFirst(text, labels.value, lines) : insertBelow(text, labels, lines);
}

/** Writes lines before the first key of a block mapping, or one-line entries before that of a flow mapping. */
function insertFirst(text: string, mapping: YamlMapping, lines: readonly string[]): Edit | undefined {
  const [first] = mapping.pairs;
  const at = first?.key.span.start;
  if (at === undefined) {
    return undefined;
  }
  if (mapping.flow) {
    return lines.some((line) => /^ |:$/.test(line)) ? undefined : { at: { start: at, end: at }, text: `${lines.join(', ')}, ` };
  }
  const indentation = indentationAt(text, at);
  const between = indentation === undefined ? undefined : lineBreak(text) + indentation;
  return between === undefined ? undefined : { at: { start: at, end: at }, text: lines.map((line) => line + between).join('') };
}

/** Writes lines below a key that has no value yet. */
function insertBelow(text: string, { key, value }: YamlPair, lines: readonly string[]): Edit | undefined {
  const indentation = indentationAt(text, key.span.start);
  const colon = key.span.end;
  if (value.kind !== 'scalar' || !value.empty || indentation === undefined || text[colon] !== ':') {
    return undefined;
  }
  const between = `${lineBreak(text)}${indentation}  `;
  return { at: { start: colon + 1, end: colon + 1 }, text: lines.map((line) => between + line).join('') };
}

/** The blanks before a key that stands first on its line; undefined where something else stands before it. */
function indentationAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^ *$/.test(before) ? before : undefined;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
