import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Answers, createAnswers } from '#client/answers/answers.ts';
import { type Need, selectorWithPrefix } from '#client/answers/questions.ts';

const metrics = (prefix: string, limit = 100): Need => ({ kind: 'metricNames', prefix, limit });
const never = new AbortController().signal;

/** Answers over a made-up server that knows these metrics; tells what it was asked. */
function knowing(
  names: readonly string[],
  found: (answer: readonly string[], signal: AbortSignal) => Promise<readonly string[] | undefined>,
) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const answers: Answers = createAnswers({
    now: () => clock.now,
    find: (need, signal) => {
      const prefix = 'prefix' in need ? need.prefix : '';
      asked.push(prefix);
      return found(
        names.filter((name) => name.startsWith(prefix)),
        signal,
      );
    },
  });
  return { answers, asked, clock };
}

const atOnce = async (answer: readonly string[]): Promise<readonly string[]> => answer;
const nothing = async (): Promise<undefined> => undefined;

describe('answers of the connected Prometheus', () => {
  it('are kept for a minute', async () => {
    const { answers, asked, clock } = knowing(['up'], atOnce);
    assert.deepEqual(await answers.answer([metrics('u')], never), [['up']]);
    clock.now = 59_000;
    assert.deepEqual(await answers.answer([metrics('u')], never), [['up']]);
    assert.deepEqual(asked, ['u']);
    clock.now = 61_000;
    await answers.answer([metrics('u')], never);
    assert.deepEqual(asked, ['u', 'u']);
  });

  it('serve a longer prefix when they are complete', async () => {
    const { answers, asked } = knowing(['node_cpu', 'node_load', 'up'], atOnce);
    await answers.answer([metrics('n')], never);
    assert.deepEqual(await answers.answer([metrics('node_l')], never), [['node_load']]);
    assert.deepEqual(asked, ['n']);
  });

  it('serve a longer word inside of names too, in any letter case', async () => {
    const { answers, asked } = knowing(['node_HeadSeries', 'head_series', 'my_heads'], atOnce);
    const inside = (text: string): Need => ({ kind: 'metricNames', prefix: '', inside: text, limit: 100 });
    await answers.answer([inside('hea')], never);
    assert.deepEqual(await answers.answer([inside('heads')], never), [['node_HeadSeries', 'my_heads']]);
    assert.deepEqual(asked, ['']);
  });

  it('do not serve a longer prefix when the limit cut them off', async () => {
    const { answers, asked } = knowing(['a1', 'a2', 'a3'], async (answer) => answer.slice(0, 2));
    await answers.answer([metrics('a', 2)], never);
    assert.deepEqual(await answers.answer([metrics('a3', 2)], never), [['a3']]);
    assert.deepEqual(asked, ['a', 'a3']);
  });

  it('are asked for once when two want them at the same time', async () => {
    const { answers, asked } = knowing(['up'], atOnce);
    assert.deepEqual(await answers.answer([metrics('u'), metrics('u')], never), [['up'], ['up']]);
    assert.deepEqual(asked, ['u']);
  });

  it('are unknown where nothing could be learned, and not asked for again at once', async () => {
    const { answers, asked, clock } = knowing([], nothing);
    assert.deepEqual(await answers.answer([metrics('u')], never), [null]);
    assert.deepEqual(await answers.answer([metrics('u')], never), [null]);
    assert.deepEqual(asked, ['u']);
    clock.now = 10_001;
    await answers.answer([metrics('u')], never);
    assert.deepEqual(asked, ['u', 'u']);
  });

  it('that come late are unknown at first, but kept', async () => {
    let arrive = (): void => undefined;
    const { answers, asked } = knowing(
      ['up'],
      (answer) =>
        new Promise((resolve) => {
          arrive = () => resolve(answer);
        }),
    );
    const started = performance.now();
    assert.deepEqual(await answers.answer([metrics('u')], never), [null]);
    assert.ok(performance.now() - started < 300);
    arrive();
    assert.deepEqual(await answers.answer([metrics('u')], never), [['up']]);
    assert.deepEqual(asked, ['u']);
  });

  it('are no longer waited for when nobody wants them', async () => {
    const signals: AbortSignal[] = [];
    const { answers } = knowing(['up'], (_, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [answers.answer([metrics('u')], first.signal), answers.answer([metrics('u')], second.signal)];
    first.abort();
    assert.deepEqual(await waiting[0], [null]);
    assert.equal(signals[0]?.aborted, false);
    second.abort();
    assert.deepEqual(await waiting[1], [null]);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(signals.length, 1);
  });

  it('are forgotten with the connection, those on their way too', async () => {
    let arrive = (): void => undefined;
    const { answers, asked } = knowing(
      ['up'],
      (answer) =>
        new Promise((resolve) => {
          arrive = () => resolve(answer);
        }),
    );
    const waiting = answers.answer([metrics('u')], never);
    answers.forget();
    arrive();
    await waiting;
    const again = answers.answer([metrics('u')], never);
    arrive();
    await again;
    assert.deepEqual(asked, ['u', 'u']);
  });

  it('are bounded', async () => {
    const { answers, asked } = knowing([], atOnce);
    const many = Array.from({ length: 300 }, (_, index): Need => ({ kind: 'metadata', metric: `m${index}` }));
    await answers.answer(many, never);
    await answers.answer(many.slice(299), never);
    assert.equal(asked.length, 300);
    await answers.answer(many.slice(0, 1), never);
    assert.equal(asked.length, 301);
  });
});

const selectors: readonly (readonly [string | undefined, string, string, string])[] = [
  [undefined, '__name__', 'node', '{__name__=~"node.*"}'],
  ['up', 'job', 'a', 'up{job=~"a.*"}'],
  ['up{}', 'job', 'a', 'up{job=~"a.*"}'],
  ['up{instance="x"}', 'job', 'a', 'up{instance="x",job=~"a.*"}'],
  ['up{instance="x", } ', 'job', 'a', 'up{instance="x",job=~"a.*"}'],
  ['{"my.metric"}', 'my.label', 'a', '{"my.metric","my.label"=~"a.*"}'],
  ['up', 'job', 'a.b"c\\', 'up{job=~"a\\\\.b\\"c\\\\\\\\.*"}'],
];

describe('a selector with the beginning of a value', () => {
  for (const [selector, label, prefix, expected] of selectors) {
    it(expected, () => assert.equal(selectorWithPrefix(selector, label, prefix), expected));
  }
});
