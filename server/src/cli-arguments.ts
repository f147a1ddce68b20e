import { type Flavour, flavours } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';

/** What the command line asks for. */
export interface CheckArguments {
  readonly format: 'text' | 'json';
  /** Absent: Prometheus. */
  readonly flavour?: Flavour;
  /** As `observatory.formats` has them. */
  readonly formats: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
}

/** Reads the words behind the program's name, where there are the `known` formats of files; a text says what is wrong with them. */
export function readArguments(
  [command, ...rest]: readonly string[],
  known: readonly string[],
): CheckArguments | 'help' | { readonly wrong: string } {
  const { options, formats, paths, unknown } = split(rest);
  if ([command, ...rest].some((word) => word === '--help' || word === '-h')) {
    return 'help';
  }
  if (command !== 'check') {
    return { wrong: command === undefined ? t('No command given') : t('Unknown command {0}', command) };
  }
  if (unknown !== undefined) {
    return { wrong: t('Unknown option {0}', unknown) };
  }
  const { format = 'text', flavour: written } = options;
  const flavour = flavours.find((each) => each === written);
  if (format !== 'text' && format !== 'json') {
    return { wrong: t('Unknown format {0}', format) };
  }
  if (written !== undefined && flavour === undefined) {
    return { wrong: t('Unknown flavour {0}: use one of {1}', written, flavours.join(', ')) };
  }
  const wrong = formats.find(([pattern, id]) => pattern === '' || !['none', ...known].includes(id));
  if (wrong) {
    return { wrong: t('Unknown format in {0}: write a pattern, `=`, and one of {1}', '--format-of', ['none', ...known].join(', ')) };
  }
  return paths.length === 0
    ? { wrong: t('No path given') }
    : { format, paths, formats: Object.fromEntries(formats), ...(flavour ? { flavour } : {}) };
}

interface Words {
  readonly options: { format?: string; flavour?: string };
  /** Pattern and format of each `--format-of`, in order. */
  readonly formats: [string, string][];
  readonly paths: string[];
  /** The first option that there is not. */
  unknown?: string;
}

/** A value stands behind its option as a word of its own or after `=`. */
function split(words: readonly string[]): Words {
  const found: Words = { options: {}, formats: [], paths: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const [, name, value] = /^--(format|flavour|format-of)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === 'format' || name === 'flavour') {
      found.options[name] = value ?? words[++index] ?? '';
    } else if (name === 'format-of') {
      const [, pattern = '', format = ''] = /^(.*)=(.*)$/s.exec(value ?? words[++index] ?? '') ?? [];
      found.formats.push([pattern, format]);
    } else if (word.startsWith('-')) {
      found.unknown ??= word;
    } else {
      found.paths.push(word);
    }
  }
  return found;
}
