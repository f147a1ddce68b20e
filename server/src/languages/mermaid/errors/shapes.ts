type Shape = Readonly<Record<string, unknown>>;

/** The parts of a thrown value, whose types nobody promises; none where it has none. */
export function asRecord(value: unknown): Shape {
  return typeof value === 'object' && value !== null ? { ...value, ...namedParts(value) } : {};
}

/** `name` and `message` of an error are its class's or not enumerable. */
function namedParts(value: object): Shape {
  return value instanceof Error ? { name: value.name, message: value.message } : {};
}

/** A finite number by its name. */
export function numberIn(record: Shape, name: string): number | undefined {
  const value = record[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A text by its name; empty where there is none. */
export function textIn(record: Shape, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : '';
}

/** A list by its name; empty where there is none. */
export function listIn(record: Shape, name: string): readonly unknown[] {
  const value = record[name];
  return Array.isArray(value) ? value : [];
}

/** The first line that says something, shortened, without a full stop and without the place it names. */
export function oneLine(said: string): string {
  const line = said.split('\n').find((text) => text.trim() !== '') ?? '';
  const bare = line.replace(/\s+at line \d+, column \d+ \[\d+,\d+\)$/, '').replace(/[\s.]+$/, '');
  return bare.length > longest ? `${bare.slice(0, longest)}…` : bare;
}

const longest = 160;
