import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { embeddedPromql, isEmbedded, printWords, type Token, tokenize } from './support.ts';

/** VS Code's own; Red Hat's YAML extension brings none. */
const vscodeExtensions = ['yaml', 'markdown-basics'];
const inYaml = (text: string): Promise<readonly Token[]> => tokenize('source.yaml', text, { vscodeExtensions });
const inMarkdown = (text: string): Promise<readonly Token[]> => tokenize('text.html.markdown', text, { vscodeExtensions });

const ratio = 'sum function, x variable, a property, = operator, "b" string, > operator, 1 number';

/** One expression in every style that YAML has for a string; `\n` comes with the indentation of its place. */
const styles: readonly [style: string, value: string, words?: string][] = [
  ['plain', ' sum(x{a="b"}) > 1'],
  ['plain over several lines', ' sum(\n  x{a="b"}\n)\n> 1'.replaceAll('\n', '\n  ')],
  ['plain, below its key', '\n  sum(x{a="b"})\n    > 1'],
  ['plain with an anchor and a comment', ' &a sum(x{a="b"}) > 1 # why', `${ratio}, # why comment`],
  ['single quoted', ` 'sum(x{a="b"}) > 1'`],
  ['single quoted, with its own quote', ` 'sum(x{a=''b''}) > 1'`, ratio.replace('"b"', "''b''")],
  ['single quoted over two lines', ` 'sum(x{a="b"})\n  > 1'`],
  ['double quoted', String.raw` "sum(x{a=\"b\"}) > 1"`, ratio.replace('"b"', String.raw`\"b\"`)],
  ['double quoted below its key', String.raw`${'\n  '}"sum(x{a=\"b\"}) > 1"`, ratio.replace('"b"', String.raw`\"b\"`)],
  [
    'double quoted with an escape of PromQL',
    String.raw` "x{a=\"b\\.c\"}"`,
    String.raw`x variable, a property, = operator, \"b string, \\. escape, c\" string`,
  ],
  ['literal', ' |\n  sum(\n    x{a="b"}\n  )\n\n  > 1'],
  ['literal with a comment of PromQL', ' |\n  # why\n  sum(x{a="b"}) > 1', `# why comment, ${ratio}`],
  ['literal whose line begins with a string', ' |\n  f(x,\n  "a")', 'f function, x variable, "a" string'],
  ['literal with an indication', ' |2-\n  sum(x{a="b"}) > 1'],
  ['folded', ' >-\n  sum(x{a="b"})\n  > 1'],
];

const places: readonly [place: string, before: string, after: string, indent: number][] = [
  ['a rule', 'groups:\n  - rules:\n      - record: job:x\n        ', '\n        labels:\n          expr2: sum\n', 8],
  ['a list item that begins with it', 'rules:\n- ', '\n  record: sum\n- record: b\n', 2],
  ['the outermost level', '', '\nrecord: sum\n', 0],
];

describe('PromQL in YAML, by the grammar of VS Code', () => {
  for (const [place, before, after, indent] of places) {
    for (const [style, value, words = ratio] of styles) {
      it(`${style}, in ${place}`, async () => {
        const text = `${before}expr:${value.replaceAll('\n', `\n${' '.repeat(indent)}`)}${after}`;
        const tokens = await inYaml(text);
        assert.equal(printWords(embeddedPromql(tokens)), words);
        assertYamlAfter(tokens);
      });
    }
  }

  it('is told by the key, whole and plain', async () => {
    for (const text of [
      'expression: up',
      'my expr: up',
      'a: "expr: up"',
      '# expr: up',
      'a: |\n  expr: up',
      '{expression: up}',
      '{a: b expr: up}',
      'expr:',
      'expr: ""',
    ]) {
      assert.equal(printWords(embeddedPromql(await inYaml(text))), '', text);
    }
  });

  for (const [value, words] of [
    ['up == 0', 'up variable, == operator, 0 number'],
    ['sum(job:up)', 'sum function, job:up variable'],
    [String.raw`"sum(x{a=\"b\"}) > 1"`, ratio.replace('"b"', String.raw`\"b\"`)],
    [`'sum(x{a="b"}) > 1'`, ratio],
    ['up # why', 'up variable'],
  ] as const) {
    it(`stands in a flow mapping: ${value}`, async () => {
      for (const text of [`- {record: b, expr: ${value}\n  , labels: {}}\n`, `rules: [{expr: ${value}\n  , record: sum}]\n`]) {
        const tokens = await inYaml(text);
        assert.equal(printWords(embeddedPromql(tokens)), words, text);
        assertYamlAfter(tokens);
      }
    });
  }

  it('ends in a flow mapping where its scalar ends', async () => {
    for (const [text, words] of [
      ['{expr: up, record: sum}', 'up variable'],
      ['{record: b, expr: up}', 'up variable'],
      ['[{a: {b: c,expr: up}, d: sum}, sum]', ''],
      ['{expr: rate(x[5m]), record: sum}', ''],
      ['{expr: "sum(x)", record: sum}', 'sum function, x variable'],
      ['{expr: sum by (a, record: sum}', 'sum function, by keyword, a property'],
    ] as const) {
      const tokens = await inYaml(text);
      assert.equal(printWords(embeddedPromql(tokens)), words, text);
      assert.ok(!tokens.some(({ scopes }) => scopes[0]?.startsWith('invalid')) || words === '', text);
      assert.ok(!tokens.at(-1)?.scopes.some((scope) => scope.endsWith('promql')), text);
    }
  });

  it('ends with an empty value', async () => assertYamlAfter(await inYaml('- expr:\n  record: sum\n')));

  it('leaves every other line as VS Code has it', async () => {
    for (const file of ['rules.yml', 'prometheus.yml', 'prometheus-rule.yaml', 'prometheus-configmap.yaml', 'fluent-bit.yaml']) {
      const text = readFileSync(`samples/good/${file}`, 'utf8');
      const untouched = await tokenize('source.yaml', text, { vscodeExtensions, isUntouched: true });
      const theirs = new Set(untouched.map(printToken));
      const changed = (await inYaml(text)).filter((token) => !isEmbedded(token) && !theirs.has(printToken(token)));
      assert.deepEqual(
        changed.map(({ start }) => lineAt(text, start)).filter((line) => !/^\s*expr:/.test(line)),
        [],
        file,
      );
    }
  });
});

describe('Fences of Markdown', () => {
  for (const [what, text, words] of [
    ['promql', '```promql\nsum(up)\n```\nsum', 'sum function, up variable'],
    ['promql with attributes', '~~~{.promql linenos=true}\nup # a\n~~~\nsum', 'up variable, # a comment'],
    ['promql in a list', '- a\n\n  ```promql\n  up\n  ```\n- sum', 'up variable'],
    ['promql in a quote', '> ```promql\n> up{a="b"}\n> ```\nsum', 'up variable, a property, = operator, "b" string'],
    ['another language', '```promqlx\nup\n```\nsum', ''],
    ['an unclosed expression', '```promql\nup{a="b"\n```\nsum', 'up variable, a property, = operator, "b" string'],
    [
      'yaml',
      '```yaml\n- expr: sum(x)\n  record: sum\n- record: y\n  expr: |\n    x\n    > 1\n  for: 1m\n```\nsum',
      'sum function, x variable, x variable, > operator, 1 number',
    ],
    [
      'yaml in a list',
      '- a\n\n  ```yaml\n  rules:\n    - record: sum\n      expr: "sum(x)"\n      for: 1m\n  ```\n- sum',
      'sum function, x variable',
    ],
  ] as const) {
    it(`tagged ${what}`, async () => assert.equal(printWords(embeddedPromql(await inMarkdown(text))), words));
  }

  it('tagged mermaid and prometheus have their languages', async () => {
    const tokens = await inMarkdown('```mermaid\ngraph TD\n```\n\n```prometheus\nup 1\n```\nup 1\n');
    const scopeOf = (text: string): string | undefined => tokens.find((token) => token.text === text)?.scopes[0];
    assert.equal(scopeOf('graph'), 'storage.type.diagram.mermaid');
    assert.equal(scopeOf('up'), 'variable.other.readwrite.metric.prometheus-exposition');
    assert.equal(tokens.at(-1)?.scopes[0], 'meta.paragraph.markdown');
  });
});

/** The key after the expression is a key, and its value no PromQL. */
function assertYamlAfter(tokens: readonly Token[]): void {
  const key = tokens.findLast(({ text }) => text === 'record' || text === 'labels');
  assert.equal(key?.scopes[0], 'entity.name.tag.yaml');
  assert.ok(!tokens.at(-1)?.scopes.some((scope) => scope.endsWith('promql')));
}

/** What decides its colour. */
function printToken({ text, start, scopes }: Token): string {
  return `${start} ${text} ${scopes[0]}`;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1).split('\n')[0] ?? '';
}
