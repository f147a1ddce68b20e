import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Environment } from '#core/environment.ts';
import type { TemplateDialect } from '#languages/alert-template/parse/tree.ts';
import { nothingKnown } from '#test/support/language-problems.ts';
import { fixed, saidOf, vmalert } from './support.ts';
import { failing, working } from './templates.ts';

const valueInLabel =
  'value-in-label: The value differs from one evaluation to the next, and labels are what an alert is known by: each evaluation makes a new alert, and `for` never ends. Write it in an annotation';

const otherDialects: readonly (readonly [dialect: TemplateDialect, text: string, ...said: string[]])[] = [
  ['label', '{{ $value }}', `$value: ${valueInLabel}`],
  ['label', '{{ .Value | humanize }}', `.Value: ${valueInLabel}`],
  ['label', '{{ if gt $value 0.5 }}a{{ else }}b{{ end }}{{ print (lt $value 0.1) }}{{ with $v := $value }}{{ end }}'],
  [
    'notification',
    '{{ .CommonLabels.alertname }} {{ range .Alerts.Firing }}{{ .Labels.job }}{{ end }} {{ template "x" . }} {{ .SomethingNew }}',
  ],
  ['notification', '{{ .GroupLabels.SortedPairs.Values | join " " }} {{ .CommonLabels.Remove (stringSlice "a") }}'],
  [
    'notification',
    '{{ .CommonLabel.a }}',
    'CommonLabel: template-field: The data has no field `CommonLabel`, so that this template fails: did you mean `CommonLabels`?',
  ],
  [
    'notification',
    '{{ $labels.a }}',
    '$labels: template-syntax: undefined variable "$labels" — declare it first, or use a field of the data such as `.CommonLabels`',
  ],
  [
    'notification',
    '{{ humanize 1.0 }}',
    'humanize: template-syntax: function "humanize" not defined — a field of the data begins with `.` or stands in `$labels`, a text stands in quotes',
  ],
];

/** What fails, but is not known to: the data there is none that we know. */
const unjudged = [
  '{{ range query "up" }}{{ .Foo }}{{ .Labels.instance.x }}{{ end }}',
  '{{ $labels := "x" }}{{ $labels.a.b }} {{ with $x := $value }}{{ $x.y }}{{ end }}',
  '{{ define "a" }}{{ .Foo }}{{ $.Foo }}{{ end }}',
  '{{ $value.Count }}',
];

describe('The checks of an alert template', () => {
  for (const text of [...working, ...unjudged]) {
    it(`have nothing against ${text}`, () => assert.deepEqual(saidOf(text), []));
  }
  for (const [text, ...said] of failing) {
    it(`say of ${text}`, () => assert.deepEqual(saidOf(text), said));
  }
  for (const [dialect, text, ...said] of otherDialects) {
    it(`say in a ${dialect} of ${text}`, () => assert.deepEqual(saidOf(text, dialect), said));
  }
  it('know what vmalert knows, where that reads the rules', () => {
    assert.deepEqual(saidOf('{{ queryEscape $expr }} {{ .ActiveAt }} {{ template "x" . }}', 'annotation', vmalert), []);
    assert.deepEqual(saidOf('{{ queryEscap $expr }}', 'annotation', vmalert).length, 1);
  });
});

const fixes: readonly (readonly [before: string, after: string])[] = [
  ['{{ $label.a }}', '{{ $labels.a }}'],
  ['{{ humanise $value }}', '{{ humanize $value }}'],
  ['{{ .labels.a }}', '{{ .Labels.a }}'],
  ['{{ $labels.a.b }}', '{{ index $labels "a.b" }}'],
  ['{{ toUpper .Labels.a.b }}', '{{ toUpper (index .Labels "a.b") }}'],
  ['{{ if gt $value 80 }}{{ end }}', '{{ if gt $value 80.0 }}{{ end }}'],
  ['{{ printf "%d" $value }}', '{{ printf "%.0f" $value }}'],
];

describe('The fixes of an alert template', () => {
  for (const [before, after] of fixes) {
    it(`make ${after} of ${before}`, () => assert.equal(fixed(before), after));
  }
  it('write an external label that the connected server has', () => {
    const connected: Environment = {
      ...nothingKnown,
      server: { flavour: 'prometheus', externalLabels: [{ name: 'cluster', value: 'a' }] },
    };
    for (const [before, after] of [
      ['{{ $externalLabels.clster }}', '{{ $externalLabels.cluster }}'],
      ['{{ index .ExternalLabels "clster" }}', '{{ index .ExternalLabels "cluster" }}'],
    ] as const) {
      assert.equal(fixed(before, 'annotation', connected), after);
    }
  });
});
