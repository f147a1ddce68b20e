import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { load } from 'js-yaml';
import { describe, it } from 'mocha';
import type { Fault } from '#languages/promql/model.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { syntaxFaults } from '#languages/promql/syntax-faults.ts';
import { typeFaults } from '#languages/promql/types/check-types.ts';
import { ruleExpressions, scriptExpressions } from './corpus.ts';
import { problemsOf } from './support.ts';

const corpus = process.env.OBSERVATORY_CORPUS;

interface Case {
  readonly input: string;
  readonly fail: boolean;
  readonly errors: readonly Fault[];
}

interface ByteFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

describe('corpora of PromQL', function () {
  this.timeout(30_000);
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const folderOf = (name: string): string => path.join(corpus, 'corpus', name);
  const raw: readonly { input: string; fail: boolean; errors: readonly ByteFault[] }[] = JSON.parse(
    readFileSync(path.join(folderOf('promql'), 'parse.json'), 'utf8'),
  );
  const cases: readonly Case[] = raw.map(({ input, fail, errors }) => ({
    input,
    fail,
    errors: errors.map((error) => toUtf16(input, error)),
  }));

  for (const { input, fail, errors } of cases) {
    it(`${fail ? 'refuses' : 'accepts'} ${JSON.stringify(input)}`, () => {
      assert.deepEqual(faultsOf(input)[0], errors[0]);
    });
  }

  it('has 122 valid and 87 invalid expressions to show for it', () => {
    assert.deepEqual([cases.filter(({ fail }) => !fail).length, cases.filter(({ fail }) => fail).length], [122, 87]);
  });

  it('has nothing against the rules of kube-prometheus', () => {
    const expressions = ruleExpressions();
    assert.ok(expressions.length > 200, `${expressions.length} expressions`);
    assert.deepEqual(
      expressions.filter((text) => faultsOf(text).length > 0),
      [],
    );
  });

  it('has nothing against the queries of the evaluation scripts, alone or one after another', () => {
    const expressions = scriptExpressions();
    assert.ok(expressions.length > 900, `${expressions.length} expressions`);
    assert.deepEqual(
      expressions.filter((text) => faultsOf(text).length > 0),
      [],
    );
    // A query that begins with a sign continues the one before.
    const separate = expressions.filter((text) => !/^[-+]/.test(text));
    const { expressions: parsed, prose } = parsePromql(separate.join('\n\n'));
    assert.deepEqual([parsed.filter(({ errors }) => errors.length > 0).length, prose.length, parsed.length], [0, 0, separate.length]);
  });

  it('says of the lesson one thing: that the lines below the second query are prose', () => {
    const lesson = readFileSync(path.join(corpus, 'lesson', 'monitoring-and-logging.md'), 'utf8');
    const fences = [...lesson.matchAll(/^```promql\n(.*?)^```/gms)].map(([, text = '']) => text);
    assert.deepEqual(
      fences.map((text) => problemsOf(text).map(({ code, severity, span }) => [code, severity, text.slice(span.start, span.end)])),
      [[], [['prose-in-query', 'information', 'Elite: 0-15%\nHigh: 16-30%\nMedium: 31-45%\nLow: 46-60%']]],
    );
  });

  it('reads the same from a file as from a YAML value where the expression is good', () => {
    for (const { input } of cases.filter(({ fail }) => !fail)) {
      const { expressions, prose } = parsePromql(input);
      assert.deepEqual([expressions.length, prose.length, expressions[0]?.errors], [1, 0, []], input);
      assert.deepEqual(load(JSON.stringify(input)), input);
    }
  });
});

function faultsOf(text: string): readonly Fault[] {
  const [expression] = parsePromql(text, 'expr').expressions;
  assert.ok(expression);
  const syntax = syntaxFaults(expression);
  const faults = syntax.length > 0 ? syntax : typeFaults(text, expression.root);
  return faults.map(({ span, message }) => ({ span, message }));
}

function toUtf16(text: string, { start, end, message }: ByteFault): Fault {
  const bytes = Buffer.from(text);
  const convert = (offset: number): number => bytes.subarray(0, offset).toString().length;
  return { span: { start: convert(start), end: convert(end) }, message };
}
