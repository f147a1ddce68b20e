import { type Flavour, flavours } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';

/** What the command line asks for. */
export interface CheckArguments {
  readonly format: 'text' | 'json';
  /** Absent: Prometheus. */
  readonly flavour?: Flavour;
  readonly paths: readonly string[];
}

/** Reads the words behind the program's name; a text says what is wrong with them. */
export function readArguments([command, ...rest]: readonly string[]): CheckArguments | 'help' | { readonly wrong: string } {
  const { options, paths, unknown } = split(rest);
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
  const flavour = flavours.find((known) => known === written);
  if (format !== 'text' && format !== 'json') {
    return { wrong: t('Unknown format {0}', format) };
  }
  if (written !== undefined && flavour === undefined) {
    return { wrong: t('Unknown flavour {0}: use one of {1}', written, flavours.join(', ')) };
  }
  return paths.length === 0 ? { wrong: t('No path given') } : { format, paths, ...(flavour ? { flavour } : {}) };
}

interface Words {
  readonly options: { format?: string; flavour?: string };
  readonly paths: string[];
  /** The first option that there is not. */
  unknown?: string;
}

/** A value stands behind its option as a word of its own or after `=`. */
function split(words: readonly string[]): Words {
  const found: Words = { options: {}, paths: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const [, name, value] = /^--(format|flavour)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === 'format' || name === 'flavour') {
      found.options[name] = value ?? words[++index] ?? '';
    } else if (word.startsWith('-')) {
      found.unknown ??= word;
    } else {
      found.paths.push(word);
    }
  }
  return found;
}
