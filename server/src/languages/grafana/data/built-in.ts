import { translatable } from '#core/l10n.ts';

/** A variable that Grafana itself gives a value. */
export interface BuiltIn {
  readonly name: string;
  readonly description: string;
  /** Whether it is a duration, which may stand in `[…]`. */
  readonly isDuration?: true;
  /** Good enough where a query is run outside of Grafana: an hour at one point a minute, a scrape each 15 seconds. */
  readonly example?: string;
}

/** https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#global-variables */
export const builtIns: readonly BuiltIn[] = [
  {
    name: '__rate_interval',
    description: translatable(
      'The range for `rate` and `increase`: the larger of `$__interval` + scrape interval and 4 × scrape interval, so that it always holds enough samples. The scrape interval is the *Min step* of the query, else that of the data source.',
    ),
    isDuration: true,
    example: '1m15s',
  },
  {
    name: '__interval',
    description: translatable(
      'The distance between two points of the panel: the time range of the dashboard divided by the points that fit in, at least the *Min step* of the query. For `rate` and `increase`, `$__rate_interval` is the better range.',
    ),
    isDuration: true,
    example: '1m',
  },
  {
    name: '__range',
    description: translatable('The time range of the dashboard, as a duration.'),
    isDuration: true,
    example: '1h',
  },
  { name: '__interval_ms', description: translatable('`$__interval` in milliseconds, as a number.'), example: '60000' },
  { name: '__range_s', description: translatable('The time range of the dashboard in seconds, as a number.'), example: '3600' },
  { name: '__range_ms', description: translatable('The time range of the dashboard in milliseconds, as a number.'), example: '3600000' },
  {
    name: '__from',
    description: translatable('The start of the time range, in milliseconds since 1970; with `${__from:date:seconds}` in seconds.'),
  },
  {
    name: '__to',
    description: translatable('The end of the time range, in milliseconds since 1970; with `${__to:date:seconds}` in seconds.'),
  },
  { name: '__rate_interval_ms', description: translatable('`$__rate_interval` in milliseconds, as a number.'), example: '75000' },
  { name: '__timezone', description: translatable('The time zone that the dashboard shows.') },
  { name: '__dashboard', description: translatable('The name of the dashboard.') },
  { name: '__org', description: translatable('The organisation that the person belongs to; `${__org.name}` is its name.') },
  { name: '__user', description: translatable('The person who looks at the dashboard; `${__user.login}` is the login name.') },
  { name: '__field', description: translatable('The field that is shown, in links and labels only: a query has none.') },
  { name: '__data', description: translatable('The data that is shown, in links only: a query has none.') },
  { name: '__value', description: translatable('The value that is shown, in links only: a query has none.') },
  {
    name: '__name',
    description: translatable('The name of the series, in the old *Singlestat* panel only: a query has none.'),
  },
  { name: '__series', description: translatable('The series that is shown, in links only: a query has none.') },
];

/** A built-in variable by its name. */
export function builtInNamed(name: string): BuiltIn | undefined {
  return builtIns.find((builtIn) => builtIn.name === name);
}
