import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'mocha';
import { Lexer } from '#languages/promql/lexer/lexer.ts';
import { parsePromql } from '#languages/promql/parse/parse.ts';
import { seeded } from '../yaml/random.ts';
import { ruleExpressions, scriptExpressions } from './corpus.ts';
import { printTree } from './print-tree.ts';
import { formatted } from './support.ts';

describe('formatting real expressions with comments in them', function () {
  this.timeout(60_000);
  if (process.env.OBSERVATORY_CORPUS === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }

  it('keeps every comment and the meaning, and is stable', () => {
    let count = 0;
    for (const [index, expression] of [...ruleExpressions(), ...scriptExpressions()].entries()) {
      const text = withComments(expression, index);
      const once = formatted(text, 'expr');
      assert.deepEqual(commentsOf(once).toSorted(), commentsOf(text).toSorted(), text);
      assert.equal(meaning(once), meaning(text), text);
      assert.equal(formatted(once, 'expr'), once, text);
      count++;
    }
    assert.ok(count > 1000, `${count} expressions`);
  });
});

/** Comments and line breaks in up to three places between two words. */
function withComments(expression: string, seed: number): string {
  const random = seeded(seed);
  let text = expression;
  for (let count = 1 + random.upTo(3); count > 0; count--) {
    const places = placesBetweenWords(text);
    const place = places[random.upTo(places.length)] ?? text.length;
    const comment = `# ${'comment '.repeat(random.upTo(3))}${seed}.${count}\n`;
    text = `${text.slice(0, place)}${random.upTo(2) === 0 ? '\n' : ' '}${comment}${text.slice(place)}`;
  }
  return text;
}

function placesBetweenWords(text: string): readonly number[] {
  const lexer = new Lexer(text, 0, text.length, false, []);
  const places: number[] = [];
  for (lexer.next(); lexer.kind !== 'eof'; lexer.next()) {
    places.push(lexer.start);
  }
  return places.slice(1);
}

function commentsOf(text: string): readonly string[] {
  return parsePromql(text, 'expr').comments.map(({ start, end }) => text.slice(start, end).trim());
}

/** `by ()` and `{}` after a name say nothing, and Prometheus leaves them out. */
function meaning(text: string): string {
  const [expression] = parsePromql(text, 'expr').expressions;
  return expression
    ? printTree(expression.root)
        .replaceAll(' by()', '')
        .replace(/(?<=\w)\{\}/g, '')
    : '';
}
