import { durationMilliseconds } from '#base/duration/duration.ts';
import { textOf } from '#base/schema/read.ts';
import type { YamlNode } from '#base/yaml/tree.ts';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** The milliseconds between two samples: the test's own interval, else the file's, else a minute. `around` are the nodes around a series. */
export function intervalOf(around: readonly YamlNode[]): number {
  const mappings = around.filter((node) => node.kind === 'mapping');
  const [root, test] = mappings;
  const own = test && textOf(test, 'interval');
  const common = root && textOf(root, 'evaluation_interval');
  return durationMilliseconds(own ?? '0') || durationMilliseconds(common ?? '0') || 60_000;
}

/** `0m`, `1h30m`: a time since the start of a test as people write it. */
export function goDuration(milliseconds: number): string {
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    parts.push(...(count > 0 ? [`${count}${unit}`] : []));
  }
  parts.push(...(rest > 0 ? [`${rest}ms`] : []));
  return parts.length === 0 ? '0m' : parts.join('');
}
