import type { BinaryOperator } from '../tree.ts';

/** A binary operator: what family it belongs to and what it does. */
export interface OperatorEntry {
  readonly family: 'arithmetic' | 'comparison' | 'set' | 'histogram';
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  readonly example: string;
}

/** All binary operators of Prometheus 3.14. */
export const operators: Readonly<Record<BinaryOperator, OperatorEntry>> = {
  '+': { family: 'arithmetic', description: 'Adds.', example: 'node_memory_MemFree_bytes + node_memory_Cached_bytes' },
  '-': {
    family: 'arithmetic',
    description: 'Subtracts; in front of a single operand, negates it.',
    example: 'node_memory_MemTotal_bytes - node_memory_MemFree_bytes',
  },
  '*': { family: 'arithmetic', description: 'Multiplies.', example: 'rate(http_requests_total[5m]) * 60' },
  '/': {
    family: 'arithmetic',
    description: 'Divides. Between two vectors only series with equal labels meet, unless `on` or `ignoring` says otherwise.',
    example: 'node_filesystem_avail_bytes / node_filesystem_size_bytes',
  },
  '%': { family: 'arithmetic', description: 'Gives the remainder of a division.', example: 'time() % 86400' },
  '^': { family: 'arithmetic', description: 'Raises to a power. Groups from the right: `2^3^2` is `2^(3^2)`.', example: '2 ^ 10' },
  atan2: {
    family: 'arithmetic',
    description: 'Gives the angle, in radians, whose tangent is the quotient of both sides, by their signs in all four quadrants.',
    example: 'wind_y atan2 wind_x',
  },
  '==': {
    family: 'comparison',
    description: 'Keeps the series whose value equals the other side; with `bool` gives 1 or 0 instead.',
    example: 'up == 0',
  },
  '!=': {
    family: 'comparison',
    description: 'Keeps the series whose value differs from the other side; with `bool` gives 1 or 0 instead.',
    example: 'up != 1',
  },
  '<=': {
    family: 'comparison',
    description: 'Keeps the series whose value is at most the other side; with `bool` gives 1 or 0 instead.',
    example: 'node_load1 <= 4',
  },
  '<': {
    family: 'comparison',
    description: 'Keeps the series whose value is less than the other side; with `bool` gives 1 or 0 instead.',
    example: 'node_load1 < 4',
  },
  '>=': {
    family: 'comparison',
    description: 'Keeps the series whose value is at least the other side; with `bool` gives 1 or 0 instead.',
    example: 'node_load1 >= 4',
  },
  '>': {
    family: 'comparison',
    description: 'Keeps the series whose value is greater than the other side; with `bool` gives 1 or 0 instead.',
    example: 'node_load1 > 4',
  },
  '</': {
    family: 'histogram',
    description: 'Trims native histograms: removes all observations above the value on the right.',
    example: 'rate(http_request_duration_seconds[5m]) </ 0.5',
  },
  '>/': {
    family: 'histogram',
    description: 'Trims native histograms: removes all observations below the value on the right.',
    example: 'rate(http_request_duration_seconds[5m]) >/ 0.5',
  },
  and: {
    family: 'set',
    description: 'Keeps the series on the left that have a partner with equal labels on the right.',
    example: 'up and on (instance) node_load1 > 4',
  },
  or: {
    family: 'set',
    description: 'Takes all series on the left, and those on the right that have no partner on the left.',
    example: 'rate(errors_total[5m]) or vector(0)',
  },
  unless: {
    family: 'set',
    description: 'Keeps the series on the left that have no partner with equal labels on the right.',
    example: 'up == 0 unless on (instance) maintenance',
  },
};

/** Whether the operator compares, so that `bool` may follow. */
export function isComparison(operator: BinaryOperator): boolean {
  return operators[operator].family === 'comparison';
}

/** Whether the operator works on sets of series and not on their values. */
export function isSetOperator(operator: BinaryOperator): boolean {
  return operators[operator].family === 'set';
}
