import { createRequire } from 'node:module';
import process from 'node:process';
import { promql } from '#languages/promql/index.ts';
import { ruleExpressions } from '../promql/corpus.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { median } from './summary.ts';

/**
 * The rule expressions of kube-prometheus, parsed and type checked, beside what the PromQL mode of Prometheus's own page takes for the
 * same; and two texts of a nasty kind at three lengths, which have to take time in proportion.
 */
export function parseQueries(): readonly string[] {
  const besidePeer = process.env.OBSERVATORY_CORPUS === undefined ? [] : ruleLines(ruleExpressions());
  return [
    ...besidePeer,
    growth('nested parentheses', (count) => `${'('.repeat(count)}1${')'.repeat(count)}`, 100_000),
    growth('repetitions of `-{}-1`', (count) => '-{}-1'.repeat(count), 200_000),
  ];
}

const rounds = 60;

function ruleLines(expressions: readonly string[]): readonly string[] {
  const characters = expressions.reduce((sum, { length }) => sum + length, 0);
  const peer = peerLinter();
  const lint = expressions.map((text) => ({ text, state: peer.open(text) }));
  const ours = medianTime(() => expressions.map(judge));
  const whole = medianTime(() => lint.map(({ text }) => peer.analyze(peer.open(text))));
  const bare = medianTime(() => lint.map(({ text }) => peer.parse(text))) + medianTime(() => lint.map(({ state }) => peer.analyze(state)));
  const ratio = (time: number): string => `${(time / ours).toFixed(1)} times ours`;
  return [
    `parse and type check of ${expressions.length} rule expressions: ${ours.toFixed(2)} ms, ${(characters / ours / 1000).toFixed(1)} MB/s`,
    `  codemirror-promql's linter: ${whole.toFixed(2)} ms, ${ratio(whole)} (at least 3); its parser and analysis alone: ${bare.toFixed(2)} ms, ${ratio(bare)}`,
  ];
}

/** What Prometheus's own parser would say of a query. */
function judge(text: string): void {
  const model = promql.parse(text, 'expr');
  for (const { code, run } of promql.checks ?? []) {
    if (code === 'promql-syntax' || code === 'promql-type') {
      Array.from(run(model, nothingKnown));
    }
  }
}

interface PeerLinter {
  /** The editor's state of a text, in which it keeps the syntax tree. */
  open(text: string): object;
  parse(text: string): unknown;
  analyze(state: object): unknown;
}

/** The peer's package has no entry for its linter without an editor. */
function peerLinter(): PeerLinter {
  const require = createRequire(import.meta.url);
  const state: { EditorState: { create(options: object): object } } = require('@codemirror/state');
  const mode: PeerMode = require('@prometheus-io/codemirror-promql');
  const lint: PeerLint = require('@prometheus-io/codemirror-promql/dist/cjs/lint/hybrid.js');
  const extensions = new mode.PromQLExtension().activateCompletion(false).activateLinter(false).asExtension();
  const { parser } = mode.promQLLanguage('PromQL');
  const analyze = new lint.HybridLint().promQL();
  return {
    open: (text) => state.EditorState.create({ doc: text, extensions }),
    parse: (text) => parser.parse(text),
    analyze: (opened) => analyze({ state: opened }),
  };
}

interface PeerMode {
  readonly PromQLExtension: new () => PeerExtension;
  promQLLanguage(top: string): { readonly parser: { parse(text: string): unknown } };
}

interface PeerExtension {
  activateCompletion(active: boolean): PeerExtension;
  activateLinter(active: boolean): PeerExtension;
  asExtension(): unknown;
}

interface PeerLint {
  readonly HybridLint: new () => { promQL(): (view: { readonly state: object }) => unknown };
}

/** The least of some times: what the garbage collector takes in between says nothing of the parser. */
function growth(what: string, textOf: (count: number) => string, count: number): string {
  const figures = [1, 2, 4].map((factor) => {
    const text = textOf(count * factor);
    return `${(count * factor).toLocaleString('en')} in ${Math.min(...times(() => judge(text), 8)).toFixed(0)} ms`;
  });
  return `${what}: ${figures.join(', ')}`;
}

/** After as many rounds that do not count, in which the machine learns the code. */
function medianTime(work: () => unknown): number {
  times(work, rounds);
  return median(times(work, rounds).sort((a, b) => a - b));
}

function times(work: () => unknown, count: number): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}
