import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import type { Environment, Fact } from '#core/environment.ts';
import { promql } from '#languages/promql/index.ts';
import { createFactStore } from '#server/fact-store.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { summary } from './summary.ts';

const count = 500_000;

/** Suggestions among half a million metric names: of files, and of a server that answers with as many as it is asked for. */
export function metricSuggestions(): readonly string[] {
  const names = metricNames();
  const store = createFactStore();
  store.tell('file:///metrics.prom', names.map(metricFact));
  store.index.all('metric');
  const ofFiles: Environment = { ...nothingKnown, facts: store.index };
  const began = performance.now();
  suggest(ofFiles, 'sum(');
  const first = performance.now() - began;
  const ofServer: Environment = {
    ...nothingKnown,
    remote: { answer: (need) => ('limit' in need ? names.slice(0, need.limit) : undefined) },
  };
  return [
    `suggestions among ${count} metrics of files: ${summary(typing(ofFiles))} (limit 20 ms; the first after they changed ${first.toFixed(0)} ms)`,
    `suggestions among ${count} metrics of a server: ${summary(typing(ofServer))} (limit 20 ms)`,
  ];
}

const words = ['http', 'node', 'queue', 'head', 'series', 'request', 'memory', 'pod', 'container', 'cache', 'disk', 'job'];

function metricNames(): readonly string[] {
  const word = (index: number, place: number): string => words[Math.floor(index / words.length ** place) % words.length] ?? '';
  return Array.from({ length: count }, (_, index) => `${word(index, 0)}_${word(index, 1)}_${word(index, 2)}_${index}_total`);
}

function metricFact(name: string): Fact {
  return { kind: 'metric', name, span: { start: 0, end: 0 }, detail: { type: 'counter', help: 'A metric.' } };
}

/** What people type one letter after the other, and the worst: what stands nowhere. */
function typing(environment: Environment): number[] {
  const typed = [
    'rate(',
    'rate(h',
    'rate(http',
    'sum(queue_head_ser',
    'queue_head_series_4',
    'head_series_49',
    '_total',
    'no_such_metric',
    'zzz',
  ];
  for (const text of typed) {
    suggest(environment, text); // An editor has been open for a while.
  }
  return typed.flatMap((text) => Array.from({ length: 5 }, () => suggest(environment, text)));
}

function suggest(environment: Environment, text: string): number {
  const began = performance.now();
  const model = promql.parse(text);
  promql.needs?.(model, text.length, 'completion');
  const suggestions = promql.complete?.(model, text.length, environment);
  const milliseconds = performance.now() - began;
  assert.ok(suggestions && suggestions.items.length > 0);
  return milliseconds;
}
