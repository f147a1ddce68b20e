import { regexFault } from '#base/re2/regex-fault.ts';
import { standsForAnother } from '#base/schema/go-scalars.ts';
import type { ScalarType } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';

/** A pattern of the blackbox exporter: RE2, anywhere in the text. */
export const pattern: ScalarType = {
  description: 'an RE2 pattern, which may match anywhere',
  validate: ({ value }) =>
    standsForAnother(value) || !regexFault(value)
      ? undefined
      : `"Could not compile regular expression" regexp="${value}" — ${t('correct the pattern; the exporter reads RE2, without lookahead and backreferences')}`,
};

/** The class of a DNS question, by its name. */
export const dnsClass: ScalarType = {
  description: 'a class of DNS, such as `IN`',
  examples: ['IN', 'CH', 'ANY'],
  validate: ({ value }) =>
    /^(?:IN|CS|CH|HS|NONE|ANY|)$/.test(value) ? undefined : `query class '${value}' is not valid — ${t('write `IN`, `CH`, `HS` or `ANY`')}`,
};

/** The type of a DNS question, by its name; all are in capitals. */
export const dnsType: ScalarType = {
  description: 'a type of DNS records, such as `A`',
  examples: ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SOA', 'SRV', 'TXT', 'PTR', 'ANY'],
  validate: ({ value }) =>
    value === value.toUpperCase() || value === 'None' || value === 'Reserved'
      ? undefined
      : `query type '${value}' is not valid — ${t('write `{0}`', value.toUpperCase())}`,
};
