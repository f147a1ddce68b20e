import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionAt } from '#features/completion.ts';
import { alertTemplate } from '#languages/alert-template/index.ts';
import type { TemplateDialect } from '#languages/alert-template/parse/tree.ts';
import { nothingKnown } from '#test/support/language-problems.ts';
import { documentOf, registry, testWorkspace } from '#test/support/problems.ts';

function at(marked: string, dialect: TemplateDialect = 'annotation') {
  return { model: alertTemplate.parse(marked.replace('<|>', ''), dialect), offset: marked.indexOf('<|>') };
}

/** The labels that are suggested; undefined where the text around is asked. */
function offered(marked: string, dialect?: TemplateDialect): readonly string[] | undefined {
  const { model, offset } = at(marked, dialect);
  return alertTemplate.complete?.(model, offset, nothingKnown)?.items.map(({ label }) => label);
}

const completions: readonly (readonly [marked: string, some: readonly string[], none: readonly string[], dialect?: TemplateDialect])[] = [
  ['{{ <|>', ['$labels', '$value', 'humanize', 'printf', 'if', 'with'], ['queryEscape', '$expr', '$']],
  ['{{<|>}}', ['$labels', 'if'], []],
  ['{{ $<|> }}', ['$labels', '$value', '$externalLabels', '$externalURL'], ['humanize', 'if']],
  ['{{ $value | <|> }}', ['humanize', 'humanizePercentage'], ['$labels', 'if']],
  ['{{ $value | hum<|>', ['humanize'], ['$value']],
  ['{{ printf "%s" <|> }}', ['$labels', 'title'], ['if']],
  ['{{ .<|> }}', ['Labels', 'Value', 'ExternalLabels', 'ExternalURL'], ['CommonLabels']],
  ['{{ $.<|> }}', ['Labels', 'Value'], []],
  ['{{ range query "up" }}{{ .<|> }}', ['Labels', 'Value'], ['ExternalURL']],
  ['{{ with $pod := $labels.pod }}{{ $<|> }}', ['$pod', '$labels'], []],
  ['{{ .<|> }}', ['Alerts', 'CommonLabels', 'GroupLabels', 'Status'], ['Value', 'Labels'], 'notification'],
  ['{{ .Alerts.<|> }}', ['Firing', 'Resolved'], [], 'notification'],
  ['{{ .CommonLabels.<|> }}', ['SortedPairs', 'Remove'], [], 'notification'],
  ['{{ range .Alerts }}{{ .<|> }}{{ end }}', ['Labels', 'Annotations', 'StartsAt', 'CommonLabels'], [], 'notification'],
  ['{{ .Status | <|> }}', ['toUpper', 'title'], ['humanize'], 'notification'],
];

describe('Completion in an alert template', () => {
  for (const [marked, some, none, dialect] of completions) {
    it(`at ${marked}${dialect ? ` (${dialect})` : ''}`, () => {
      const labels = offered(marked, dialect) ?? [];
      assert.deepEqual(
        some.filter((label) => !labels.includes(label)),
        [],
      );
      assert.deepEqual(
        none.filter((label) => labels.includes(label)),
        [],
      );
    });
  }
  it('offers nothing in texts, comments and labels', () => {
    assert.deepEqual(
      ['{{ printf "<|>" }}', '{{/* <|> */}}', '{{ $labels.<|> }}'].map((marked) => offered(marked)),
      [[], [], []],
    );
  });
  it('leaves what is outside of actions to the text around', () => {
    assert.deepEqual(
      ['<|>{{ $value }}', '{{ $value }}<|>', '{{ $value }} a<|> {{ end }}'].map((marked) => offered(marked)),
      [undefined, undefined, undefined],
    );
  });
});

const rule = (expression: string, text: string): string =>
  `groups:\n  - name: a\n    rules:\n      - alert: Other\n        expr: sum by (other) (up)\n      - alert: Down\n        expr: ${expression}\n        annotations:\n          a: ${text}\n`;

async function offeredInRule(marked: string): Promise<readonly string[]> {
  const document = documentOf({ name: 'rules.yml', text: marked.replace('<|>', '') });
  const snapshot = await testWorkspace().snapshot(document);
  const { items } = await completionAt(
    snapshot,
    document,
    { offset: marked.indexOf('<|>'), opening: 'asked' },
    { ask: async () => nothingKnown, joins: registry.joins },
  );
  return items.map(({ label }) => label);
}

describe("Completion of labels in a rule's template", () => {
  const cases: readonly (readonly [expression: string, text: string, labels: readonly string[]])[] = [
    ['sum by (job, instance) (up) == 0', "'{{ $labels.<|> }}'", ['job', 'instance']],
    ['sum by (job, instance) (up) == 0', "'{{ .Labels.in<|> }}'", ['job', 'instance']],
    ['sum by (job, instance) (up) == 0', '"{{ $.Labels.<|>"', ['job', 'instance']],
    ['up{job="a"} == 0', 'It is {{ $labels.<|>', ['job']],
    ['sum by (job) (', "'{{ $labels.<|> }}'", []],
    ['sum by (job) (up)', "'{{ $externalLabels.<|> }}'", []],
  ];
  for (const [expression, text, labels] of cases) {
    it(`of ${expression} in ${text}`, async () => assert.deepEqual(await offeredInRule(rule(expression, text)), labels));
  }
});

const hovers: readonly (readonly [marked: string, said: RegExp | undefined, dialect?: TemplateDialect])[] = [
  [
    '{{ $value | huma<|>nize }}',
    /^```text\nhumanize\(number: number or string\): string\n```\n\nA number with a metric prefix.*\n\n`\{\{ humanize 1234567.0 }}` → `1.235M`$/,
  ],
  ['{{ pri<|>ntf "%s" $labels.a }}', /^```text\nprintf\(format: string, values: any, …\): string/],
  ['{{ $va<|>lue }}', /^The value of the expression/],
  ['{{ .Val<|>ue }}', /^The value of the expression/],
  ['{{ $labels.jo<|>b }}', /^The label `job` of the expression's result$/],
  ['{{ i<|>f $value }}{{ end }}', /^Writes what follows/],
  ['{{ print (toUp<|>per "a") }}', /^```text\ntoUpper/],
  ['te<|>xt {{ $value }}', undefined],
  ['{{ $x := 1 }}{{ $<|>x }}', undefined],
  ['{{ .CommonLa<|>bels.job }}', /^The labels that all alerts/, 'notification'],
  ['{{ range .Alerts }}{{ .Starts<|>At }}{{ end }}', /^When the alert began/, 'notification'],
];

describe('Hover in an alert template', () => {
  for (const [marked, said, dialect] of hovers) {
    it(`at ${marked}`, () => {
      const { model, offset } = at(marked, dialect);
      const found = alertTemplate.hover?.(model, offset, nothingKnown)?.markdown;
      assert.equal(said === undefined ? found === undefined : said.test(found ?? ''), true, found);
    });
  }
});

const signatures: readonly (readonly [marked: string, label: string | undefined, active?: number])[] = [
  ['{{ label <|> }}', 'label(name: string, sample: sample): string', 0],
  ['{{ label "a" <|>', 'label(name: string, sample: sample): string', 1],
  ['{{ printf "%s" $labels.a <|> }}', 'printf(format: string, values: any, …): string', 1],
  ['{{ print (label "a" <|>', 'label(name: string, sample: sample): string', 1],
  ['{{ reReplaceAll "a" (print 1) <|> }}', 'reReplaceAll(pattern: string, replacement: string, text: string): string', 2],
  ['{{ $value | printf <|> }}', 'printf(format: string, values: any, …): string', 0],
  ['{{ label<|> }}', undefined],
  ['{{ $value <|> }}', undefined],
  ['label <|>', undefined],
];

describe('Signature help in an alert template', () => {
  for (const [marked, label, active] of signatures) {
    it(`at ${marked}`, () => {
      const { model, offset } = at(marked);
      const found = alertTemplate.signature?.(model, offset);
      assert.deepEqual([found?.label, found?.active], [label, active]);
    });
  }
});

describe('The colours of an alert template', () => {
  it('are those of the words within its actions', () => {
    const text = 'a {{ if gt $value 0.5 }}{{/* c */}}{{ printf "%s" $labels.a | title }}';
    const found = alertTemplate.tokens?.(alertTemplate.parse(text, 'annotation')) ?? [];
    assert.deepEqual(
      found.map(({ span, kind }) => `${text.slice(span.start, span.end)} ${kind}`),
      [
        '{{ operator',
        'if keyword',
        'gt function',
        '$value variable',
        '0.5 number',
        '}} operator',
        '{{ operator',
        '/* c */}} comment',
        '{{ operator',
        'printf function',
        '"%s" string',
        '$labels variable',
        'a property',
        '| operator',
        'title function',
        '}} operator',
      ],
    );
  });
});
