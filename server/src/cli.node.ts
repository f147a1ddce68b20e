import process from 'node:process';
import { t, translatable } from '#core/l10n.ts';
import { createRegistry } from '#core/registry.ts';
import { languages } from '#languages/index.ts';
import { check } from './check.node.ts';
import { readArguments } from './cli-arguments.ts';

const usage = translatable(`Usage: observatory check [--format text|json] [--flavour FLAVOUR] [--format-of PATTERN=FORMAT]… PATH…

Prints what Observatory says of the files, and of the configuration files below the folders.

  --format text|json   one line for each problem, or a list in JSON (text)
  --flavour FLAVOUR    the program that evaluates the expressions: prometheus, thanos, mimir or victoriametrics (prometheus)
  --format-of PATTERN=FORMAT
                       what the files of a pattern are (*.rules, alerts/*.yml): the id of a format, or none
  -h, --help           prints this

Exit status: 0 without errors, 1 with errors, 2 for wrong usage or a path that cannot be read.`);

const registry = createRegistry(languages);
const asked = readArguments(
  process.argv.slice(2),
  registry.formats.map(({ id }) => id),
);
if (asked === 'help') {
  process.stdout.write(`${t(usage)}\n`);
} else if ('wrong' in asked) {
  process.stderr.write(`${asked.wrong}\n\n${t(usage)}\n`);
  process.exitCode = 2;
} else {
  const { paths, ...options } = asked;
  const { output, complaints, status } = await check(paths, { ...options, registry });
  process.stderr.write(complaints.map((complaint) => `${complaint}\n`).join(''));
  process.stdout.write(output);
  process.exitCode = status;
}
