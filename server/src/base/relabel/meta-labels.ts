import { metaLabelTable } from './meta-label-table.ts';

/** Labels by name; a `*` stands for a part that the discovered thing names. */
export type LabelPatterns = readonly string[];

/** The labels of discoveries, each named as in the table: the field of a scrape job, `/` and its role. Undefined where one is not known. */
export function metaLabelsOf(discoveries: readonly string[]): LabelPatterns | undefined {
  const found = discoveries.map((name) => (Object.hasOwn(metaLabelTable, name) ? read(metaLabelTable[name] ?? '') : undefined));
  return found.every((labels) => labels !== undefined) ? [...new Set(found.flat())] : undefined;
}

/** Whether the table has roles of a discovery. */
export function hasRoles(field: string): boolean {
  return !Object.hasOwn(metaLabelTable, field) && Object.keys(metaLabelTable).some((name) => name.startsWith(`${field}/`));
}

/** Whether a label is one of the patterns. */
export function isOffered(label: string, patterns: LabelPatterns): boolean {
  return patterns.some((pattern) => {
    const [prefix = '', rest] = pattern.split('*');
    return rest === undefined ? pattern === label : label.startsWith(prefix) && label.length > prefix.length;
  });
}

function read(entry: string): LabelPatterns {
  const [, prefix = '', suffixes = ''] = /^\s*(?:(\w+):\s)?([\s\S]*)$/.exec(entry) ?? [];
  return suffixes
    .split(/\s+/)
    .filter(Boolean)
    .map((suffix) => `__meta_${prefix}${suffix}`);
}
