import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { matchesExposition } from '#languages/exposition/matches.ts';
import { printWords, tokenize, wordsOf } from './support.ts';

type Cases = readonly (readonly [text: string, words: string])[];

const exposition: Cases = [
  ['# HELP x_total How many.', 'HELP keyword, x_total variable, How many. text'],
  ['# TYPE x_total counter', 'TYPE keyword, x_total variable, counter type'],
  ['# TYPE x_total countr', 'TYPE keyword, x_total variable, countr invalid'],
  ['# UNIT x_seconds seconds', 'UNIT keyword, x_seconds variable, seconds text'],
  ['# EOF', 'EOF keyword'],
  ['# note', '# note comment'],
  [
    String.raw`x{a="b\"c",le="+Inf"} 1.5e3 1395066363000`,
    String.raw`x variable, a property, = operator, "b string, \" escape, c" string, le property, = operator, "+Inf" string, 1.5e3 number, 1395066363000 number`,
  ],
  ['x 17 # {t="a"} 0.67', 'x variable, 17 number, t property, = operator, "a" string, 0.67 number'],
  ['{"a.b"} NaN', '"a.b" string, NaN number'],
];

const fluentbit: Cases = [
  ['@SET level=info', 'SET keyword, level variable, = operator, info text'],
  ['@INCLUDE inputs/*.conf', 'INCLUDE keyword, inputs/*.conf text'],
  ['# note', '# note comment'],
  ['[INPUT]', 'INPUT name'],
  ['    Name  tail', 'Name type, tail text'],
  ['    Daemon  Off', 'Daemon type, Off constant'],
  ['    Mem_Buf_Limit  5MB', 'Mem_Buf_Limit type, 5MB number'],
  ['    Host  ${HOST}', 'Host type, ${HOST} variable'],
  ["    Regex  $kubernetes['labels'] ^a", "Regex type, $kubernetes['labels'] variable, ^a text"],
];

const mermaid: Cases = [
  ['flowchart LR', 'flowchart type, LR constant'],
  ['%% note', '%% note comment'],
  [
    'A["x #quot;"] -->|yes| B(z)',
    'A variable, "x string, #quot; escape, " string, --> operator, | operator, yes text, | operator, B variable, z text',
  ],
  ['A -.-> B:::hot', 'A variable, -.-> operator, B variable, ::: operator, hot name'],
  ['subgraph one [Title]', 'subgraph keyword, one variable, Title text'],
  ['style A fill:#f9f,stroke-width:4px', 'style keyword, A variable, fill type, #f9f constant, stroke-width type, 4px number'],
  ['P->>+T: GET /metrics', 'P variable, ->>+ operator, T variable, GET /metrics text'],
  ['Note over P,T: scrape', 'Note over keyword, P variable, T variable, scrape text'],
  ['participant P as Prometheus', 'participant keyword, P variable, as keyword, Prometheus variable'],
  ['loop every 15s', 'loop keyword, every 15s text'],
  ['A ||--o{ B : places', 'A variable, ||--o{ operator, B variable, places text'],
  ['A <|-- B', 'A variable, <|-- operator, B variable'],
  ['[*] --> Still', '[*] constant, --> operator, Still variable'],
  ['"Dogs" : 386', '"Dogs" string, 386 number'],
  ['pie title Pets', 'pie type, title keyword, Pets text'],
  ['수집 --> 저장', '수집 variable, --> operator, 저장 variable'],
];

for (const [name, scope, cases] of [
  ['the exposition format', 'source.prometheus-exposition', exposition],
  ["Fluent Bit's classic configuration", 'source.fluentbit', fluentbit],
  ['Mermaid', 'source.mermaid', mermaid],
] as const) {
  describe(`The grammar of ${name}`, () => {
    for (const [text, words] of cases) {
      it(text, async () => assert.equal(printWords(wordsOf(await tokenize(scope, text))), words));
    }
  });
}

describe('The languages of the editor', () => {
  const { languages } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;

  it('have the files whose names say so, and no other .conf', () => {
    const fluent = languages.find(({ id }: { id: string }) => id === 'fluentbit');
    assert.deepEqual([fluent.extensions, fluent.filenamePatterns], [undefined, ['fluent-bit*.conf', 'parsers*.conf']]);
  });

  it('do not keep the server from reading an exposition file', () =>
    assert.ok(matchesExposition({ name: 'a.prom', languageId: 'prometheus-exposition', text: 'up 1\n' })));

  for (const { id, configuration } of languages) {
    it(`${id} has a configuration whose patterns can be read`, () => {
      const { wordPattern, indentationRules = {} } = JSON.parse(readFileSync(configuration, 'utf8'));
      for (const pattern of [wordPattern, ...Object.values<string>(indentationRules)]) {
        assert.ok(new RegExp(pattern, 'u'), pattern);
      }
    });
  }
});
