import type { Field } from './types.ts';

/**
 * Fields written one a line, as `name type: description`. Behind the type may stand `!` (required), `=default`, `@version` (the first
 * that knows it), and in brackets the values allowed: `role string! [node|pod]: What is discovered.` A description may be left out.
 */
export function fieldTable(lines: string): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const line of lines.trim().split('\n')) {
    const [, name, type, required, preset, since, values, description] =
      /^\s*(\S+) ([^\s!=:]+)(!?)(?:=(\S+?))?(?: @([\d.]+))?(?: \[([^\]]*)\])?(?:: (.*))?$/.exec(line) ?? [];
    if (name !== undefined && type !== undefined) {
      fields[name] = {
        type,
        ...(required && { required: true }),
        ...(preset !== undefined && { default: preset }),
        ...(since !== undefined && { since }),
        ...(values !== undefined && { values: values.split('|') }),
        ...(description !== undefined && { description }),
      };
    }
  }
  return fields;
}
