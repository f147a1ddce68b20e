import { regexFault } from '#base/re2/regex-fault.ts';
import { careful } from '#base/schema/go-scalars.ts';
import { goUrlFault } from '#base/schema/go-url.ts';
import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { goDurationFault } from './go-duration.ts';
import { type LabelMatcher, parseMatchers } from './matcher.ts';
import { timeRangeScalars } from './time-ranges.ts';

/** The scalar types of Alertmanager besides those of every Go program. */
export const notificationScalars: Readonly<Record<string, ScalarType>> = careful({
  ...timeRangeScalars,
  template: { description: "text, a template of Go's in which `{{ … }}` stands for the alerts", validate: () => undefined },
  email: { description: 'email addresses, with commas between them', validate: () => undefined },
  httpurl: { description: 'a URL that begins with `http://` or `https://`', validate: ({ value }) => httpUrlFault(value) },
  secreturl: {
    description: 'a URL that begins with `http://` or `https://`, and is a secret',
    validate: ({ value }) => httpUrlFault(value),
  },
  templateurl: {
    description: 'a URL that begins with `http://` or `https://`, or a template of one',
    validate: ({ value }) => {
      const fault = value === '' ? undefined : httpUrlFault(value);
      return fault && `invalid URL: ${fault}`;
    },
  },
  hostport: { description: 'a host and a port such as `smtp.example.org:587`', validate: ({ value }) => hostPortFault(value) },
  goduration: {
    description: 'a duration such as `10s` or `1m30s`',
    examples: ['5s', '10s', '30s', '1m'],
    validate: ({ value, style }) => {
      const fault = style === 'plain' && /^\d+$/.test(value) ? undefined : goDurationFault(value);
      return fault && `${fault} — ${t('units are `h`, `m`, `s` and `ms`')}`;
    },
  },
  matcher: {
    description: 'a matcher such as `severity="critical"` or `instance=~"db.*"`',
    validate: ({ value }) => matcherFault(value),
  },
  classiclabel: {
    description: 'a label name of letters, digits and `_`',
    validate: ({ value }) =>
      /^[a-zA-Z_]\w*$/.test(value) ? undefined : `invalid label name ${JSON.stringify(value)} — ${t('use letters, digits and `_`')}`,
  },
  anchoredregex: {
    description: 'an RE2 pattern, which has to match the whole value',
    validate: ({ value }) => patternFault(value),
  },
});

/** Whether another program fills in a part of it: nobody knows what it says then. */
function isFilledIn(value: string): boolean {
  return /\$[{(]/.test(value);
}

function httpUrlFault(value: string): string | undefined {
  if (isFilledIn(value)) {
    return undefined;
  }
  const fault = goUrlFault(value);
  if (fault) {
    return fault;
  }
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(value)?.[1]?.toLowerCase() ?? '';
  if (scheme !== 'http' && scheme !== 'https') {
    return `unsupported scheme ${JSON.stringify(scheme)} for URL — ${t('begin it with `http://` or `https://`')}`;
  }
  return /^[^:]+:\/\/[^/?#]/.test(value) ? undefined : `missing host for URL — ${t('write a URL such as `http://localhost:9090`')}`;
}

/** As Go's `net.SplitHostPort`. */
function hostPortFault(value: string): string | undefined {
  const advice = t('write a host and a port: `smtp.example.org:587`');
  if (value === '' || isFilledIn(value)) {
    return undefined;
  }
  const [, bracketed, port] = /^(\[[^[\]]*\])?[^[\]]*?(?::([^:]*))?$/.exec(value) ?? [];
  const host = bracketed ?? value.slice(0, value.length - (port === undefined ? 0 : port.length + 1));
  if (bracketed === undefined && host.includes(':')) {
    return `address ${value}: too many colons in address — ${advice}`;
  }
  if (port === undefined) {
    return `address ${value}: missing port in address — ${advice}`;
  }
  return port === '' ? `address ${JSON.stringify(value)}: port cannot be empty — ${advice}` : undefined;
}

function matcherFault(value: string): string | undefined {
  const parsed = parseMatchers(value);
  if ('fault' in parsed) {
    return `${parsed.fault} — ${t('write a label, an operator and a value: `severity="critical"`')}`;
  }
  return parsed.matchers.map(regexOf).flatMap((pattern) => (pattern === undefined ? [] : (patternFault(pattern) ?? [])))[0];
}

function regexOf({ operator, value }: LabelMatcher): string | undefined {
  return operator === '=~' || operator === '!~' ? value : undefined;
}

/** Alertmanager anchors a pattern a little differently from Prometheus, and its messages show that. */
function patternFault(pattern: string): string | undefined {
  const fault = regexFault(pattern)?.message.replaceAll('^(?s:', '^(?:');
  return fault && `${fault} — ${t('correct the pattern; Alertmanager reads RE2, without lookahead and backreferences')}`;
}
