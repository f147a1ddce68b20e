import { durationMilliseconds, parseDuration } from '#base/duration/duration.ts';
import type { ScalarType } from '#base/schema/types.ts';
import { t, translatable } from '#core/l10n.ts';

/**
 * Texts of the Prometheus Operator's resources that its CustomResourceDefinitions bind to a pattern, with the API server's words for
 * them; the value is known to be a string, and not empty.
 */
export const operatorScalars: Readonly<Record<string, ScalarType>> = {
  duration: {
    description: 'a duration such as `30s`, `5m` or `1h30m`',
    examples: ['15s', '30s', '1m', '5m', '1h'],
    validate: ({ value }) =>
      durationMilliseconds(value) === undefined ? mismatch(value, durationPattern, durationAdvice(value)) : undefined,
  },
  'go-duration': patterned(
    'a duration such as `30s`, `5m` or `120h`',
    '^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$',
    translatable('write a duration in hours, minutes and seconds, such as `120h`'),
  ),
  'byte-size': patterned(
    'a size in bytes such as `512KB`, `10MB` or `1GiB`',
    '(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$',
    translatable('write a size such as `512KB`, `10MB` or `1GiB`'),
  ),
  'http-url': patterned(
    'a URL such as `http://localhost:9090`',
    '^(http|https)://.+$',
    translatable('write a URL that begins with `http://` or `https://`'),
  ),
  'proxy-url': patterned(
    'the URL of a proxy, such as `http://localhost:3128`',
    '^(http|https|socks5)://.+$',
    translatable('write a URL that begins with `http://`, `https://` or `socks5://`'),
  ),
  'time-of-day': patterned(
    'a time of day such as `09:00`',
    '^((([01][0-9])|(2[0-3])):[0-5][0-9])$|(^24:00$)',
    translatable('write hours and minutes with two digits each, such as `09:00`'),
  ),
  'weekday-range': patterned(
    'a day of the week or a range such as `monday:friday`',
    '^(sun|mon|tues|wednes|thurs|fri|satur)day(:(sun|mon|tues|wednes|thurs|fri|satur)day)?$',
    translatable('write a day such as `saturday`, or a range such as `monday:friday`'),
  ),
  'month-range': patterned(
    'a month or a range such as `january:march`',
    `^(${months()})(:(${months()}))?$`,
    translatable('write a month such as `may` or `5`, or a range such as `1:3`'),
  ),
  'year-range': patterned(
    'a year or a range such as `2025:2027`',
    '^2\\d{3}(?::2\\d{3}|$)',
    translatable('write a year such as `2026`, or a range such as `2025:2027`'),
  ),
};

const durationPattern = '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$';

function months(): string {
  return 'january|february|march|april|may|june|july|august|september|october|november|december|1[0-2]|[1-9]';
}

/** Names of days and months are taken in any case. */
function patterned(description: string, pattern: string, advice: string): ScalarType {
  const expression = new RegExp(pattern, 'i');
  return { description, validate: ({ value }) => (expression.test(value) ? undefined : mismatch(value, pattern, t(advice))) };
}

function mismatch(value: string, pattern: string, advice: string): string {
  return `Invalid value: ${JSON.stringify(value)}: should match '${pattern}' — ${advice}`;
}

function durationAdvice(value: string): string {
  return /^\d+$/.test(value) && !('fault' in parseDuration(`${value}s`))
    ? t('add a unit: `{0}s`', Number(value))
    : t('write a duration such as `30s`, `5m` or `1h30m`: units `y`, `w`, `d`, `h`, `m`, `s`, `ms`, largest first');
}
