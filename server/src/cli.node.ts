import process from 'node:process';
import { t, translatable } from '#core/l10n.ts';
import { createRegistry } from '#core/registry.ts';
import { languages } from '#languages/index.ts';
import { check } from './check.node.ts';

const usage = translatable(`Usage: observatory check [--format text|json] PATH…

Prints what Observatory says of the files, and of the configuration files below the folders.
Exit status: 0 without errors, 1 with errors, 2 for wrong usage or a path that cannot be read.`);

interface Arguments {
  readonly format: 'text' | 'json';
  readonly paths: readonly string[];
}

const parsed = readArguments(process.argv.slice(2));
if (typeof parsed === 'string') {
  process.stderr.write(`${parsed}\n\n${t(usage)}\n`);
  process.exitCode = 2;
} else {
  const { output, complaints, status } = await check(parsed.paths, { format: parsed.format, registry: createRegistry(languages) });
  process.stderr.write(complaints.map((complaint) => `${complaint}\n`).join(''));
  process.stdout.write(output);
  process.exitCode = status;
}

function readArguments([command, ...rest]: readonly string[]): Arguments | string {
  const paths: string[] = [];
  let format: string = 'text';
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? '';
    if (word === '--format') {
      format = rest[++index] ?? '';
    } else if (word.startsWith('--format=')) {
      format = word.slice('--format='.length);
    } else if (word.startsWith('-')) {
      return t('Unknown option {0}', word);
    } else {
      paths.push(word);
    }
  }
  if (command !== 'check') {
    return command === undefined ? t('No command given') : t('Unknown command {0}', command);
  }
  if (format !== 'text' && format !== 'json') {
    return t('Unknown format {0}', format);
  }
  return paths.length === 0 ? t('No path given') : { format, paths };
}
