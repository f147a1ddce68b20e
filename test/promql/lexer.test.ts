import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Lexer } from '#languages/promql/lexer/lexer.ts';
import { unquote } from '#languages/promql/lexer/unquote.ts';

/** Text to its tokens, `kind` or `kind:text` where they differ; a fault as `!message`. */
const tables: Readonly<Record<string, string>> = {
  '': '',
  '# only a comment': '',
  '1 1.5 .5 5e3 0x1F 1_000 0X_1F': 'number:1 number:1.5 number:.5 number:5e3 number:0x1F number:1_000 number:0X_1F',
  'Inf nan': 'number:Inf number:nan',
  '5m 1h30m 10ms 1.5h': 'duration:5m duration:1h30m duration:10ms duration:1.5h',
  'foo foo:bar :a _x': 'identifier:foo metric:foo:bar metric::a identifier:_x',
  'SUM Sum count_values': 'aggregator:SUM aggregator:Sum aggregator:count_values',
  'AND or Unless atan2 BY on': 'and:AND or unless:Unless atan2 by:BY on',
  'fill fill(0) fill_left (1)': 'identifier:fill fill ( number:0 ) fill_left ( number:1 )',
  '== != <= < >= > </ >/ = ^ %': '== != <= < >= > </ >/ = ^ %',
  'foo{by="x",a=~\'y\',b!~`z`}':
    'identifier:foo { identifier:by = string:"x" , identifier:a =~ string:\'y\' , identifier:b !~ string:`z` }',
  'foo[5m:30s]': 'identifier:foo [ duration:5m : duration:30s ]',
  'foo[step()+max_of(1,range())]': 'identifier:foo [ step ( ) + max_of ( number:1 , range ( ) ) ]',
  'step range start END': 'step range start end:END',
  'foo # 주석 🎉\nbar': 'identifier:foo identifier:bar',
  '"한글 🎉" x': 'string:"한글 🎉" identifier:x',
  '2.5.': 'bad:2.5.!bad number or duration syntax: "2.5."',
  '5mm': 'bad:5mm!bad number or duration syntax: "5mm"',
  '1x': 'bad:1x!bad number or duration syntax: "1"',
  $: "bad:$!unexpected character: '$'",
  한: "bad:한!unexpected character: '한'",
  '\u00a0': "bad:\u00a0!unexpected character: '\\u00a0'",
  'a =~ b': "identifier:a bad:=~!unexpected character after '=': '~' identifier:b",
  '(': '( !unclosed left parenthesis',
  'a[': 'identifier:a [ !unexpected end of input in duration expression',
  'a[5m': 'identifier:a [ duration:5m !unclosed left bracket',
  'a{': 'identifier:a { !unexpected end of input inside braces',
  '"a\nb': 'string:"a!unterminated quoted string identifier:b',
  "'\\q'": "string:'\\q'!unknown escape sequence U+0071 'q'",
};

function tokens(text: string): string {
  const lexer = new Lexer(text, 0, text.length, false, []);
  const found: string[] = [];
  do {
    lexer.next();
    const shown = lexer.kind === 'eof' ? '' : lexer.kind === lexer.value ? lexer.kind : `${lexer.kind}:${lexer.value}`;
    found.push(shown + (lexer.fault ? `!${lexer.fault.message}` : ''));
  } while (lexer.kind !== 'eof');
  return found.filter((token) => token !== '').join(' ');
}

describe('promql lexer', () => {
  for (const [text, expected] of Object.entries(tables)) {
    it(JSON.stringify(text), () => assert.equal(tokens(text), expected));
  }

  it('notes comments with UTF-16 offsets', () => {
    const comments: { start: number; end: number }[] = [];
    const lexer = new Lexer('"🎉" # 주석\nfoo', 0, 13, false, comments);
    lexer.next();
    lexer.next();
    assert.deepEqual(comments, [{ start: 5, end: 9 }]);
    assert.deepEqual([lexer.start, lexer.end], [10, 13]);
  });

  it('unquotes by the rules of Go', () => {
    const quoted = '"\\a\\n\\x41\\101\\u0041\\U00000041\\"\\\\"';
    assert.equal(unquote(quoted), '\u0007\nAAAA"\\');
    assert.equal(unquote('`\\n`'), '\\n');
    assert.equal(unquote("'it\\'s'"), "it's");
  });
});
