import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import type { Fault } from '../model.ts';
import { rewritten, textBefore, textFrom } from './mending.ts';
import type { Faulted, Repair } from './repair.ts';

/** What to do about faults of durations and of numbers with a unit. */
export const durationRepairs: readonly Repair<Fault>[] = [
  {
    pattern: /^bad number or duration syntax/,
    advise: (faulted) => {
      const number = isDuration(faulted) ? undefined : plainNumber(faulted);
      return number === undefined
        ? t('durations look like `30s`, `5m` or `1h30m`')
        : t('numbers have no such suffix: write `{0}`', number.text);
    },
    fix: (faulted) => (isDuration(faulted) ? writeDuration(faulted) : writeNumber(faulted)),
  },
  {
    pattern: /^unexpected character: '.', expected ':'$/,
    advise: () => t('durations look like `30s`, `5m` or `1h30m`'),
    fix: writeDuration,
  },
  {
    pattern: /^unexpected character in duration expression: '["']'$/,
    advise: () => t('durations stand without quotes'),
    fix: (faulted) => {
      const [quoted, text] = /^["']([^"']*)["']/.exec(textFrom(faulted)) ?? [];
      return quoted === undefined || text === undefined ? undefined : changeTo(faulted, { text, length: quoted.length });
    },
  },
  {
    pattern: /^unknown unit .* in duration/,
    advise: () => t('units are `ms`, `s`, `m`, `h`, `d`, `w` and `y`'),
    fix: wholeUnits,
  },
  {
    pattern: /^not a valid duration string/,
    advise: () => t('every unit comes once, the largest first: `1h30m`'),
    fix: sortUnits,
  },
];

interface Rewriting {
  readonly text: string;
  readonly length: number;
  readonly back?: number;
}

function changeTo(faulted: Faulted<Fault>, rewriting: Rewriting): Fix | undefined {
  return rewritten(faulted, { title: t('Change to `{0}`', rewriting.text), ...rewriting });
}

/** Between brackets, or behind `offset`; elsewhere a number is meant. */
function isDuration(faulted: Faulted<Fault>): boolean {
  return /\[[^\]]*$|\boffset\s*-?\s*$/i.test(textBefore(faulted));
}

/** As people write units. `M` can only mean minutes here, since Prometheus knows no months. */
const units: readonly (readonly [written: RegExp, unit: string])[] = [
  [/^(?:ms|msecs?|millis(?:econds?)?|milliseconds?)$/i, 'ms'],
  [/^(?:s|secs?|seconds?)$/i, 's'],
  [/^(?:m|mins?|minutes?)$/i, 'm'],
  [/^(?:h|hrs?|hours?)$/i, 'h'],
  [/^(?:d|days?)$/i, 'd'],
  [/^(?:w|wks?|weeks?)$/i, 'w'],
  [/^(?:y|yrs?|years?)$/i, 'y'],
];

/** `5 m`, `5min`, `5 minutes`. The fault may stand at the number or at its unit. */
function writeDuration(faulted: Faulted<Fault>): Fix | undefined {
  const [head = ''] = /[0-9]+\s*$/.exec(textBefore(faulted)) ?? [];
  const [, number, tail, word = ''] = /^([0-9]*)(\s*([a-z]+))/i.exec(textFrom(faulted)) ?? [];
  const unit = units.find(([written]) => written.test(word))?.[1];
  return number === undefined || tail === undefined || unit === undefined
    ? undefined
    : changeTo(faulted, { text: `${head.trim()}${number}${unit}`, length: number.length + tail.length, back: head.length });
}

const factors: ReadonlyMap<string, string> = new Map([
  ['k', 'e3'],
  ['m', 'e6'],
  ['g', 'e9'],
  ['t', 'e12'],
  ['ki', ' * 1024'],
  ['mi', ' * 1024 ^ 2'],
  ['gi', ' * 1024 ^ 3'],
  ['ti', ' * 1024 ^ 4'],
]);

/** `5k`, `1.5GB`, `1Gi`. */
function plainNumber(faulted: Faulted<Fault>): Rewriting | undefined {
  const [written, number = '', suffix = ''] = /^([0-9]+(?:\.[0-9]+)?)([kmgt]i?)b?\b/i.exec(textFrom(faulted)) ?? [];
  const factor = factors.get(suffix.toLowerCase());
  return written === undefined || factor === undefined ? undefined : { text: number + factor, length: written.length };
}

function writeNumber(faulted: Faulted<Fault>): Fix | undefined {
  const number = plainNumber(faulted);
  return number && changeTo(faulted, number);
}

const smaller: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['y', ['d', 365]],
  ['w', ['d', 7]],
  ['d', ['h', 24]],
  ['h', ['m', 60]],
  ['m', ['s', 60]],
  ['s', ['ms', 1000]],
]);

/** `1.5h` as `90m`. */
function wholeUnits(faulted: Faulted<Fault>): Fix | undefined {
  const [written, number = '', unit = ''] = /^([0-9]+\.[0-9]+)([a-z]+)/.exec(textFrom(faulted)) ?? [];
  const [finer = '', count = 0] = smaller.get(unit) ?? [];
  const whole = Number(number) * count;
  return written !== undefined && whole > 0 && Number.isInteger(whole)
    ? changeTo(faulted, { text: `${whole}${finer}`, length: written.length })
    : undefined;
}

const order = ['y', 'w', 'd', 'h', 'm', 's', 'ms'];

/** `30s5m` as `5m30s`. */
function sortUnits(faulted: Faulted<Fault>): Fix | undefined {
  const [written = ''] = /^(?:[0-9]+[a-z]+)+/.exec(textFrom(faulted)) ?? [];
  const parts = [...written.matchAll(/[0-9]+([a-z]+)/g)];
  const places = parts.map(([, unit = '']) => order.indexOf(unit));
  if (written === '' || places.includes(-1) || new Set(places).size < places.length) {
    return undefined;
  }
  const sorted = parts.toSorted(([, a = ''], [, b = '']) => order.indexOf(a) - order.indexOf(b)).map(([part]) => part);
  return changeTo(faulted, { text: sorted.join(''), length: written.length });
}
