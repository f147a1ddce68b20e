import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Environment, Fact } from '#core/environment.ts';
import { promql } from '#languages/promql/index.ts';
import { createFactStore } from '#server/fact-store.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { summary } from './summary.ts';

const count = 500_000;

/**
 * Suggestions among half a million metric names: of files, and of a server that answers with as many as it is asked for. Told by one
 * file, which is the worst, and by many; and what the first suggestion costs after a change in between.
 */
export function metricSuggestions(): readonly string[] {
  const names = metricNames();
  const ofServer: Environment = {
    ...nothingKnown,
    remote: { answer: (need) => ('limit' in need ? names.slice(0, need.limit) : undefined) },
  };
  return [
    ...ofFiles(names, 1),
    ...ofFiles(names, 500),
    `suggestions among ${count} metrics of a server: ${summary(typing(ofServer))} (limit 20 ms)`,
  ];
}

function ofFiles(names: readonly string[], files: number): readonly string[] {
  const store = createFactStore();
  const facts = Array.from({ length: files }, (_, file) => metricsOf(names, file, files));
  const held = heapUsed();
  const told = facts.map((some, file) => timed(() => store.tell(`file:///${file}.prom`, some)));
  const environment: Environment = { ...nothingKnown, facts: store.index };
  const first = timed(() => void suggest(environment, 'sum('));
  const memory = (heapUsed() - held) / (1 << 20);
  const typed = typing(environment);
  const changes = Array.from({ length: 20 }, (_, round) => {
    const file = round % files;
    const changed = (facts[file] ?? []).map((fact, index) => (index === 100 * round ? metricFact(`http_changed_${round}`) : { ...fact }));
    return [timed(() => store.tell(`file:///${file}.prom`, changed)), suggest(environment, 'rate(http_chan')] as const;
  });
  return [
    `suggestions among ${count} metrics of ${files} files: ${summary(typed)} (limit 20 ms), the first ${first.toFixed(1)} ms`,
    `  telling them: ${Math.max(...told).toFixed(1)} ms the longest file, ${memory.toFixed(0)} MB`,
    `  a change told: ${summary(changes.map(([tell]) => tell))}; the first suggestion after it: ${summary(changes.map(([, then]) => then))}`,
  ];
}

function metricsOf(names: readonly string[], file: number, files: number): readonly Fact[] {
  const size = names.length / files;
  return names.slice(file * size, (file + 1) * size).map(metricFact);
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Bytes, after the garbage collector ran where it can be called (`node --expose-gc`). */
function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
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
