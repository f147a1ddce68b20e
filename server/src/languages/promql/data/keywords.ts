/** A keyword or modifier, with what it does. */
export interface KeywordEntry {
  readonly name: string;
  /** What follows in parentheses, if anything. */
  readonly takesList?: 'labels' | 'value';
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  readonly example: string;
  /** The value of `--enable-feature` without which Prometheus refuses the keyword. */
  readonly flag?: string;
}

/** All keywords of Prometheus 3.14 besides functions, aggregations and operators. */
export const keywords: readonly KeywordEntry[] = [
  {
    name: 'by',
    takesList: 'labels',
    description: 'Groups by the listed labels; all others are dropped from the result.',
    example: 'sum by (job) (up)',
  },
  {
    name: 'without',
    takesList: 'labels',
    description: 'Groups by all labels but the listed ones.',
    example: 'sum without (instance) (up)',
  },
  {
    name: 'on',
    takesList: 'labels',
    description: 'Matches series of both sides by the listed labels only.',
    example: 'up * on (instance) node_uname_info',
  },
  {
    name: 'ignoring',
    takesList: 'labels',
    description: 'Matches series of both sides by all labels but the listed ones.',
    example: 'errors_total / ignoring (code) requests_total',
  },
  {
    name: 'group_left',
    takesList: 'labels',
    description: 'Lets many series on the left match one on the right, and copies the listed labels from the right.',
    example: 'up * on (instance) group_left (nodename) node_uname_info',
  },
  {
    name: 'group_right',
    takesList: 'labels',
    description: 'Lets many series on the right match one on the left, and copies the listed labels from the left.',
    example: 'node_uname_info * on (instance) group_right (nodename) up',
  },
  {
    name: 'bool',
    description: 'Makes a comparison give 1 or 0 instead of keeping or dropping series. Between two numbers it is required.',
    example: 'up == bool 1',
  },
  {
    name: 'fill',
    takesList: 'value',
    description: 'Gives the missing partner of a series this value, whichever side it is missing on.',
    example: 'errors_total / fill (0) requests_total',
    flag: 'promql-binop-fill-modifiers',
  },
  {
    name: 'fill_left',
    takesList: 'value',
    description: 'Gives a partner that is missing on the left this value.',
    example: 'errors_total / fill_left (0) requests_total',
    flag: 'promql-binop-fill-modifiers',
  },
  {
    name: 'fill_right',
    takesList: 'value',
    description: 'Gives a partner that is missing on the right this value.',
    example: 'errors_total / fill_right (1) requests_total',
    flag: 'promql-binop-fill-modifiers',
  },
  {
    name: 'offset',
    description: 'Looks so far into the past; a negative duration looks into the future.',
    example: 'rate(http_requests_total[5m] offset 1d)',
  },
  {
    name: '@',
    description: 'Evaluates the selector at a fixed time: seconds since 1970, `start()` or `end()` of the query.',
    example: 'http_requests_total @ end()',
  },
  {
    name: 'anchored',
    description: 'Takes the last samples before the bounds of the range as the values at the bounds, so that nothing is extrapolated.',
    example: 'increase(http_requests_total[5m] anchored)',
    flag: 'promql-extended-range-selectors',
  },
  {
    name: 'smoothed',
    description: 'Estimates the values at the bounds of the range by interpolation with the samples around them.',
    example: 'rate(http_requests_total[5m] smoothed)',
    flag: 'promql-extended-range-selectors',
  },
];

/** The keyword of that name, in any letter case. */
export function keywordNamed(name: string): KeywordEntry | undefined {
  return keywords.find((entry) => entry.name === name.toLowerCase());
}
