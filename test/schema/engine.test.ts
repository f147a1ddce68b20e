import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nearNames } from '#base/schema/near.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Embedding } from '#core/language.ts';
import { prometheus } from '#languages/prometheus/index.ts';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { embeddingsOf } from '../support/embeddings.ts';
import { nothingKnown, problemsOfModel } from '../support/language-problems.ts';
import { assertProblems, hoverAt, problemsOf } from './support.ts';

const styles = `groups:
  - name: a
    rules:
      - record: plain
        expr: sum(up)
      - record: single
        expr: 'sum(up{a=''b''})'
      - record: double
        expr: "sum(up{a=\\"b\\"})"
      - record: literal
        expr: |
          sum(up)
            / 2
      - record: folded
        expr: >-
          sum(up)
          / 2
      - record: empty
        expr:
      - record: none
        expr: ~
`;

/** A rule file with blocks, faults in some of the rules. */
function longFile(rules: number): string {
  const lines = ['groups:', '  - name: a', '    rules:'];
  for (let index = 0; index < rules; index++) {
    const duration = index % 17 === 0 ? '5mm' : '5m';
    lines.push(`      - alert: Rule${index}`, `        expr: rate(x${index}[5m]) > ${index}`, `        for: ${duration}`);
  }
  return `${lines.join('\n')}\n`;
}

function summary(model: YamlModel) {
  const problems = problemsOfModel(prometheusRules, model).map(({ code, span, message }) => ({ code, span, message }));
  const embeddings = embeddingsOf(prometheusRules, model).map(({ text, span, segments }) => ({ text, span, segments }));
  return { problems, embeddings, facts: [...(prometheusRules.facts?.(model) ?? [])] };
}

describe('the schema engine', () => {
  it('embeds expressions of all five styles', () => {
    const found = embeddingsOf(prometheusRules, prometheusRules.parse(styles));
    assert.deepEqual(
      found.map(({ text }) => text),
      ['sum(up)', "sum(up{a='b'})", 'sum(up{a="b"})', 'sum(up)\n  / 2\n', 'sum(up) / 2', ''],
    );
    assert.ok(found.every(({ languageId, dialect }) => languageId === 'promql' && dialect === 'record'));
    for (const { text, segments } of found) {
      for (const { host, embedded, length } of segments) {
        assert.equal(styles.slice(host, host + length), text.slice(embedded, embedded + length));
      }
    }
  });

  it('tells by the fields beside an expression what it is for', () => {
    const rules = [
      ...['{ alert: a, expr: up }', '{ expr: up, record: b }', '{ record: , alert: a, expr: up }', '{ <<: *name, expr: up }'],
      ...['{ expr: up }', '{ alert: , expr: up }', '{ alert: a, record: b, expr: up }'],
    ];
    const text = `groups:\n  - &name { alert: a }\n  - name: a\n    rules:\n${rules.map((rule) => `      - ${rule}\n`).join('')}`;
    assert.deepEqual(
      embeddingsOf(prometheusRules, prometheusRules.parse(text)).map(({ dialect }) => dialect),
      ['alert', 'record', 'alert', 'alert', 'expr', 'expr', 'expr'],
    );
  });

  it('gives the same after edits as from scratch', () => {
    let text = longFile(400);
    let model = prometheusRules.parse(text);
    summary(model);
    let seed = 3;
    for (let round = 0; round < 20; round++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const at = text.indexOf('\n', seed % (text.length - 100));
      const [piece, length] = [
        ['\n', 0],
        [' # comment\n', 1],
        ['x', 3],
        ['\n        labels: {a: b}\n', 1],
        ['', 8],
      ][round % 5] ?? ['', 0];
      text = text.slice(0, at) + piece + text.slice(at + Number(length));
      model = prometheusRules.parse(text, undefined, model);
      assert.deepEqual(summary(model), summary(prometheusRules.parse(text)), `round ${round}`);
    }
  }).timeout(20_000);

  it('writes into an expression that has moved', () => {
    const before = longFile(400);
    const model = prometheusRules.parse(before);
    summary(model);
    const after = before.replace('name: a', 'name: a longer name');
    const moved = embeddingsOf(prometheusRules, prometheusRules.parse(after, undefined, model));
    const last: Embedding | undefined = moved.at(-1);
    const edit = last?.write?.({ start: 0, end: 4 }, 'irate');
    assert.ok(edit);
    assert.equal(after.slice(edit.at.start, edit.at.end), 'rate');
  });

  it('is silent on half-typed lines but for their syntax', () => {
    const texts = [
      'groups:\n  - name: a\n    rules:\n      - alert: A\n        ex\n',
      'groups:\n  - name: a\n    rules:\n      - al\n        expr: up\n',
      'groups:\n  - name: a\n    rules:\n      - alert: "A\n        expr: up\n',
      'groups:\n  - name: a\n    int\n    rules: []\n',
    ];
    for (const text of texts) {
      const codes = new Set(problemsOf(prometheusRules, text).map(({ code }) => code));
      assert.deepEqual([...codes], ['yaml-syntax'], text);
    }
  });

  it('survives any text', () => {
    const pieces = [
      'groups:',
      '\n',
      '  ',
      '- ',
      'rules:',
      'expr: ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '<<: *a',
      "'",
      '"',
      '|',
      '>',
      '#',
      '\t',
      ': ',
      ',',
      'for: ',
      '1',
      '---',
      '!!x',
      '가',
    ];
    let seed = 11;
    for (let round = 0; round < 150; round++) {
      let text = '';
      for (let length = 0; length < 30; length++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += pieces[(seed >> 8) % pieces.length] ?? '';
      }
      for (const language of [prometheus, prometheusRules]) {
        const model = language.parse(text);
        problemsOfModel(language, model);
        language.symbols?.(model);
        for (const _ of embeddingsOf(language, model)) {
        }
        for (let offset = 0; offset <= text.length; offset += 5) {
          language.hover?.(model, offset, nothingKnown);
          language.complete?.(model, offset, nothingKnown);
        }
      }
    }
  }).timeout(20_000);

  it('does not loop on an alias within its own anchor, and judges what an alias stands for once', () => {
    assertProblems(
      prometheusRules,
      'groups: &a\n  - *a\n    ^^ error wrong-type: an item of `groups` must be a mapping, but this is a list',
    );
    const twice = 'groups:\n  - name: a\n    rules:\n      - &r\n        alert: A\n        expr: up\n        for: 5mm\n      - *r\n';
    assert.deepEqual(
      problemsOf(prometheusRules, twice).map(({ code }) => code),
      ['wrong-type', 'duplicate-rule'],
    );
  });

  it('points at the value where an aliased one does not fit', () => {
    const text = 'groups:\n  - name: &n a\n    interval: *n\n';
    const [problem] = problemsOf(prometheusRules, text);
    assert.equal(problem && text.slice(problem.span.start, problem.span.end), '*n');
  });

  it('explains fields and durations', () => {
    const field = hoverAt(prometheus, 'scrape_configs:\n  - job_na<|>me: a\n') ?? '';
    assert.match(field, /^\*\*job_name\*\* — text, required\n\n.*`job`/);
    assert.match(field, /configuration\/#scrape_config\)$/);
    assert.match(hoverAt(prometheus, 'glob<|>al:\n') ?? '', /What holds wherever/);
    assert.match(hoverAt(prometheus, 'global:\n  scrape_interval: 1m3<|>0s\n') ?? '', /^1 minute 30 seconds\n\n\*\*scrape_interval\*\*/);
    assert.match(hoverAt(prometheus, 'scrape_configs:\n  - scheme: ht<|>tps\n') ?? '', /^\*\*scheme\*\*[\s\S]*Default: `http`/);
    const action = 'scrape_configs:\n  - relabel_configs:\n      - action: Ke<|>ep\n';
    assert.match(hoverAt(prometheus, action) ?? '', /^`keep`: drops what `regex` does not match\n/);
    assert.match(hoverAt(prometheus, 'global:\n  scrape_protocols: [Prometheus<|>Proto]\n') ?? '', /^\*\*scrape_protocols\*\*/);
    assert.equal(hoverAt(prometheusRules, 'groups:\n  - name: a\n    rules:\n      - expr: u<|>p\n'), undefined);
    assert.equal(hoverAt(prometheus, 'global:\n  external_labels:\n    a: <|>b\n'), undefined);
    assert.equal(hoverAt(prometheus, 'global:\n  external_labels:\n    a<|>: b\n'), undefined);
  });

  it('outlines jobs and rules', () => {
    const config = prometheus.symbols?.(prometheus.parse('scrape_configs:\n  - job_name: a\n  - job_name: b\n'));
    assert.deepEqual(
      config?.map(({ name, children }) => [name, children?.map((child) => `${child.kind} ${child.name}`)]),
      [['scrape_configs', ['job a', 'job b']]],
    );
    const rules = prometheusRules.symbols?.(prometheusRules.parse(styles));
    assert.deepEqual(
      rules?.map(({ kind, name, children }) => [kind, name, children?.length]),
      [['group', 'a', 7]],
    );
  });

  it('finds near names', () => {
    assert.deepEqual(nearNames('exrp', ['expr', 'record', 'for']), ['expr']);
    assert.deepEqual(nearNames('scrape_intervall', ['scrape_timeout', 'scrape_interval']), ['scrape_interval']);
    assert.deepEqual(nearNames('x', ['for', 'expr']), []);
  });
});
