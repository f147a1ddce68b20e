/** The part of `node:assert/strict` that tests inside the extension host use, for a worker of the browser, which has no Node. */
export default { ok, equal, deepEqual, match };

function ok(value: unknown, message = `expected something, got ${show(value)}`): asserts value {
  if (!value) {
    throw new Error(message);
  }
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw differing(actual, expected, message);
  }
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) {
    throw differing(actual, expected, message);
  }
}

function match(actual: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(actual), message ?? `expected ${show(actual)} to match ${pattern}`);
}

/** Plain data alone: arrays, and objects by their own properties. */
function isSame(actual: unknown, expected: unknown): boolean {
  if (!isObject(actual) || !isObject(expected)) {
    return Object.is(actual, expected);
  }
  const keys = Object.keys(actual);
  return (
    Array.isArray(actual) === Array.isArray(expected) &&
    keys.length === Object.keys(expected).length &&
    keys.every((key) => Object.hasOwn(expected, key) && isSame(actual[key], expected[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Mocha shows the difference of two such values. */
function differing(actual: unknown, expected: unknown, message?: string): Error {
  const text = message ?? `expected ${show(expected)}, got ${show(actual)}`;
  return Object.assign(new Error(text), { actual, expected, showDiff: true });
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
