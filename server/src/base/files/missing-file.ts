import { decoded, matchingFiles } from '#base/files/matching-files.ts';
import { nearNames } from '#base/schema/near.ts';
import { fieldValue, mentions } from '#base/schema/read.ts';
import type { ObjectType, TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping, YamlScalar } from '#base/yaml/tree.ts';
import { resolve } from '#base/yaml/walk.ts';
import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/**
 * Files that the configuration names and the workspace has not, wherever the tables know a field to be a path. Judged are relative paths and patterns of
 * files that the scan sees; where an absolute path leads nobody here knows.
 */
export function missingFiles(types: Readonly<Record<string, ObjectType>>, help: string): readonly TypeCheck[] {
  return Object.entries(types)
    .map(([type, { fields }]) => ({ type, names: Object.keys(fields).filter((name) => /^(?:\[\])?file$/.test(fields[name]?.type ?? '')) }))
    .filter(({ names }) => names.length > 0)
    .map(({ type, names }) => ({ type, names, written: new Set(names) }))
    .map(({ type, names, written }) => ({
      code: 'missing-file',
      severity: 'warning',
      help,
      type,
      looksOutside: true,
      *run(node, context) {
        for (const path of mentions(node, written) ? names.flatMap((name) => pathsOf(node, name)) : []) {
          yield* faultOf(path, context.environment);
        }
      },
    }));
}

function pathsOf(node: YamlMapping, name: string): readonly YamlScalar[] {
  const value = fieldValue(node, name);
  const items = value?.kind === 'sequence' ? value.items : value ? [value] : [];
  return items.flatMap((item) => {
    const path = resolve(item);
    return path?.kind === 'scalar' && !path.placeholder ? [path] : [];
  });
}

function* faultOf({ value, span }: YamlScalar, environment: Environment): Generator<Problem> {
  const { files, uri } = environment;
  const path = value.replace(/^(?:\.\/)+/, '');
  // Where the file itself is not among them, the list is of another place. Files are often laid out anew where they are used, so any folder will do.
  if (!files.includes(uri) || matchingFiles(value, environment)?.length !== 0 || files.some((file) => endsWith(decoded(file), path))) {
    return;
  }
  const folder = decoded(uri).replace(/[^/]*$/, '');
  const beside = files.flatMap((file) => (decoded(file).startsWith(folder) && file !== uri ? [decoded(file).slice(folder.length)] : []));
  const near = path.includes('*') ? [] : nearNames(path, beside).slice(0, 3);
  const [nearest] = near;
  const advice =
    nearest === undefined ? t('no file of the workspace matches; add it, or correct the path') : t('did you mean `{0}`?', nearest);
  const fixes = near.map((candidate) => ({ title: t('Change to `{0}`', candidate), edits: [{ at: span, text: candidate }] }));
  yield { span, message: `${JSON.stringify(value)} does not point to an existing file — ${advice}`, ...(fixes.length > 0 && { fixes }) };
}

/** `*` and `?` stand for anything but `/`. */
function endsWith(file: string, pattern: string): boolean {
  if (!/[*?]/.test(pattern)) {
    return file.endsWith(`/${pattern}`);
  }
  const escaped = pattern
    .replace(/[.+^|()]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`/${escaped}$`).test(file);
}
