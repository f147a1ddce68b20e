import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { alertmanagerDrawer } from '#diagrams/alertmanager.ts';
import { alertmanager } from '#languages/alertmanager/index.ts';
import { nothingKnown, problemsOfModel } from '#test/support/language-problems.ts';

const whole = readFileSync('samples/good/alertmanager.yml', 'utf8');

const pieces = [
  '\n',
  '  ',
  '- ',
  ': ',
  ':',
  '"',
  "'",
  '[',
  '{',
  '}',
  '&a ',
  '*a',
  '<<: *a',
  '#',
  'matchers',
  '~',
  'continue: true\n',
  '=~"',
  '|',
];

/** A walk that is the same in each run. */
function* numbers(count: number): Generator<number> {
  let state = 42;
  for (let index = 0; index < count; index++) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield state;
  }
}

function assertCalm(text: string, offset: number): void {
  const model = alertmanager.parse(text);
  for (const { span } of problemsOfModel(alertmanager, model)) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, text);
  }
  alertmanager.hover?.(model, offset, nothingKnown);
  alertmanager.complete?.(model, offset, nothingKnown);
  alertmanager.symbols?.(model);
  assert.ok([...(alertmanager.names?.(model) ?? [])].every(({ span }) => span.end <= text.length));
  alertmanagerDrawer.draw(model);
}

describe('alertmanager.yml: broken text', () => {
  it('cut off anywhere', () => {
    for (let end = 0; end < whole.length; end += 31) {
      assertCalm(whole.slice(0, end), end);
    }
  }).timeout(20_000);

  it('routes that hold themselves, or each other many times', () => {
    assertCalm('route: &a\n  receiver: x\n  routes: [*a]\nreceivers: []\n', 9);
    assertCalm('route:\n  receiver: x\n  routes: &r\n    - <<: {routes: *r}\n', 9);
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level}: &l${level} {routes: [${level > 0 ? `*l${level - 1}, *l${level - 1}` : ''}]}\n`,
    );
    assertCalm(`${levels.join('')}route:\n  <<: *l29\n  receiver: a\n`, 9);
  }).timeout(20_000);

  it('with pieces put in and taken out', () => {
    for (const number of numbers(60)) {
      const at = number % whole.length;
      const piece = pieces[Math.floor(number / 97) % pieces.length] ?? '';
      assertCalm(whole.slice(0, at) + piece + whole.slice(at + (number % 11)), at);
    }
  }).timeout(20_000);
});
