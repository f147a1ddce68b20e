import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { loadAll } from 'js-yaml';

/** The expressions of the rules of kube-prometheus. */
export function ruleExpressions(): readonly string[] {
  return textsIn('kube-prometheus', /prometheusRule\.ya?ml$/i).flatMap((text) => expressionsIn(loadAll(text)));
}

/** The expressions that Prometheus's own evaluation scripts evaluate on one line and do not expect to fail. */
export function scriptExpressions(): readonly string[] {
  return textsIn('promqltest', /\.test$/).flatMap(evaluatedIn);
}

function textsIn(name: string, wanted: RegExp): readonly string[] {
  const folder = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => wanted.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Every string under a key `expr`, however deep. */
function expressionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => (key === 'expr' && typeof inner === 'string' ? [inner] : expressionsIn(inner)));
}

/** What a script evaluates on one line and does not expect to fail. */
function evaluatedIn(script: string): readonly string[] {
  const lines = script.split('\n');
  return lines.flatMap((line, index) => {
    const query = /^eval(?:_info|_warn|_ordered)? (?:instant at \S+|range from \S+ to \S+ step \S+) (.*)$/.exec(line)?.[1]?.trim();
    const fails = /^\s+expect fail/.test(lines[index + 1] ?? '') || /^\s+expect fail/.test(lines[index + 2] ?? '');
    return query === undefined || fails ? [] : [query];
  });
}
