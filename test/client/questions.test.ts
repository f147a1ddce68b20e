import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Question } from '#api/questions.ts';
import { proven } from '#client/answers/proven.ts';
import { type AskOne, answerTo, type Need } from '#client/answers/questions.ts';

/** The answer to a need where a server gives these data, and what it was asked. */
async function answered(need: Need, data: (question: Question<unknown>) => unknown) {
  const asked: string[] = [];
  const ask: AskOne = async (question) => {
    asked.push([question.path, ...question.parameters.map(([name, value]) => `${name}=${value}`)].join(' '));
    const found = data(question);
    return question.isData(found) ? found : undefined;
  };
  return { answer: await answerTo(need, ask), asked };
}

const entry = (type: string) => ({ type, help: 'Help.', unit: '' });

/** The type that is told of a metric where a server has such metadata. */
const types: readonly (readonly [metric: string, metadata: Readonly<Record<string, unknown>>, told: string | undefined])[] = [
  ['a_total', { a_total: [entry('counter')] }, 'counter'],
  ['a_total', { a: [entry('counter')] }, 'counter'],
  ['a_total', { a: [entry('gauge')] }, 'unknown'],
  ['a_count', { a: [entry('histogram')] }, 'histogram'],
  ['a_sum', { a: [entry('gauge')] }, 'unknown'],
  ['a', { a: [entry('gauge'), entry('gauge')] }, 'gauge'],
  ['a', { a: [entry('gauge'), entry('counter')] }, 'unknown'],
  ['a', {}, undefined],
];

describe('questions to the connected Prometheus', () => {
  it('look for series as far back as it remembers, and for one alone', async () => {
    const { answer, asked } = await answered({ kind: 'hasSeries', selector: '{__name__="a"}' }, () => ['a', 'b']);
    assert.deepEqual([answer, asked], [['a'], ['/api/v1/label/__name__/values match[]={__name__="a"} limit=1 start=0']]);
  });

  it('count what was there a while ago', async () => {
    const { answer, asked } = await answered({ kind: 'seriesCount', metric: 'up', ago: 300 }, () => ({ resultType: 'vector', result: [] }));
    assert.deepEqual([answer, asked], [['0'], ['/api/v1/query query=count({__name__="up"} offset 300s) timeout=2s']]);
  });

  it('leave out names that nobody could read', async () => {
    const { answer } = await answered({ kind: 'metricNames', prefix: '', limit: 9 }, () => ['a'.repeat(10_000), 'b']);
    assert.deepEqual(answer, ['b']);
  });

  for (const [metric, known, told] of types) {
    it(`${metric} is ${told} where it has ${JSON.stringify(known)}`, async () => {
      const { answer } = await answered({ kind: 'metadata', metric }, ({ parameters }) =>
        Object.fromEntries(Object.entries(known).filter(([name]) => name === parameters[0]?.[1])),
      );
      assert.equal(answer?.[0], told);
    });
  }

  it('prove that there is nothing only where it does not warn', () => {
    assert.deepEqual(proven({ data: [], warnings: [] }), []);
    assert.deepEqual(proven({ data: ['a'], warnings: ['truncated'] }), ['a']);
    assert.equal(proven({ data: [], warnings: ['a store did not answer'] }), undefined);
  });
});
