import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TemplateDialect } from '#languages/alert-template/parse/tree.ts';
import { fixed, saidOf, vmalert } from './support.ts';

/** Right in an annotation: `promtool` writes each without an error. */
const good = [
  '{{ $labels.instance }} {{ .Labels.instance }} {{ $.Labels.instance }} {{ index $labels "a.b" }}',
  '{{ if gt $value 0.5 }}{{ else if le .Value -2e3 }}{{ else if eq $labels.a "b" "c" }}{{ end }}',
  '{{ $value | humanizePercentage | toUpper }} {{ "43200" | humanizeDuration }} {{ 5 | humanize }}',
  '{{ query "up" | first | value | printf "%.1f" }} {{ (query "up" | first).Value | humanize }}',
  '{{ range query "up" | sortByLabel "a" }}{{ .Foo }}{{ .Labels.instance.x }}{{ . | value }}{{ end }}',
  '{{ printf "%s %5.2f%% %v %q" $labels.a $value $labels $labels.b }} {{ printf "%[2]d %[1]d" 1 2 }} {{ printf "%*d" 5 1 }}',
  '{{ $labels := "x" }}{{ $labels.a.b }} {{ with $x := $value }}{{ $x.y }}{{ end }}',
  '{{ define "a" }}{{ .Foo }}{{ $.Foo }}{{ end }}{{ template "a" . }}{{ block "b" . }}{{ end }}',
  '{{ $value.Count }} {{ (toTime $value).Format "15:04" }} {{ len $labels }} {{ args 1 "a" }} {{ now | humanizeTimestamp }}',
  '{{ parseDuration "1h" | humanizeDuration }} {{ externalURL }}{{ pathPrefix }} {{ $externalURL }} {{ $externalLabels.a }}',
  '{{ "{{" }} $labels.x {{ "}}" }} {{ `{{ $lbls.x }}` }}',
];

const bad: readonly (readonly [text: string, ...said: string[]])[] = [
  ['{{ $label.a }}', '$label: template-syntax: undefined variable "$label" — did you mean `$labels`?'],
  ['{{ $value | humanise }}', 'humanise: template-syntax: function "humanise" not defined — did you mean `humanize`?'],
  [
    '{{ $a }}',
    '$a: template-syntax: undefined variable "$a" — declare it first, or use one of `$labels`, `$value`, `$externalLabels`, `$externalURL`',
  ],
  [
    '{{ instance }}',
    'instance: template-syntax: function "instance" not defined — a field of the data begins with `.` or stands in `$labels`, a text stands in quotes',
  ],
  [
    '{{ queryEscape $expr }}',
    'queryEscape: template-syntax: function "queryEscape" not defined — only vmalert knows it: choose the flavour `victoriametrics` if that reads this file',
    '$expr: template-syntax: undefined variable "$expr" — only vmalert knows it: choose the flavour `victoriametrics` if that reads this file',
  ],
  ['{{ if $value }}', '{{ if $value }}: template-syntax: unexpected EOF — close the block with `{{ end }}`'],
  [
    '{{ $labels.a-b }}',
    '-: template-syntax: bad character U+002D \'-\' — for a name that is no plain word write `index $labels "the-name"`',
  ],
  ['{{ .labels.a }}', 'labels: template-field: The data has no field `labels`, so that this template fails: did you mean `Labels`?'],
  [
    '{{ .Alerts }}',
    "Alerts: template-field: The data has no field `Alerts`, so that this template fails: only Alertmanager's notifications have it",
  ],
  [
    '{{ $.Foo }}',
    'Foo: template-field: The data has no field `Foo`, so that this template fails: use one of `.Labels`, `.Value`, `.ExternalLabels`, `.ExternalURL`',
  ],
  [
    '{{ $labels.a.b }}',
    'b: template-field: A label is a text and has no field `b`, so that this template fails: for a label with dots write `index $labels "a.b"`',
  ],
  ['{{ $value.x }}', 'x: template-field: `.Value` has no field `x`, so that this template fails: remove it'],
  ['{{ humanize }}', 'humanize: template-argument: wrong number of args for humanize: want 1 got 0 — it takes `number`'],
  ['{{ humanize $value 2 }}', 'humanize: template-argument: wrong number of args for humanize: want 1 got 2 — it takes `number`'],
  ['{{ externalURL "x" }}', 'externalURL: template-argument: wrong number of args for externalURL: want 0 got 1 — it takes no arguments'],
  ['{{ and }}', 'and: template-argument: wrong number of args for and: want at least 1 got 0 — it takes `value`, `more`'],
  [
    '{{ $value | toUpper }}',
    'toUpper: template-argument: wrong type for value; expected string; got float64 — make a text of it with `print` or `printf`',
  ],
  ['{{ toUpper 5 }}', '5: template-argument: expected string; found 5 — make a text of it with `print` or `printf`'],
  [
    '{{ query "up" | value }}',
    'value: template-argument: wrong type for value; expected *template.sample; got template.queryResult — take one of them first: `| first`',
  ],
  ['{{ first "x" }}', '"x": template-argument: can\'t handle "x" for arg of type template.queryResult — it takes what `query` found'],
  [
    '{{ humanize $labels }}',
    "$labels: template-argument: error calling humanize: can't convert map[string]string to float — it takes a number",
  ],
  [
    '{{ gt $value 80 }}',
    '80: template-argument: error calling gt: incompatible types for comparison — compare a float with a float: `80.0`',
  ],
  [
    '{{ eq $labels.a 5 }}',
    'eq: template-argument: error calling eq: incompatible types for comparison — compare texts with texts and numbers with numbers',
  ],
  [
    '{{ $labels.job $labels.x }}',
    '$labels.job: template-argument: job is not a method but has arguments — begin with a function, such as `print`, or write two actions',
  ],
  [
    '{{ 5 | $value }}',
    "$value: template-argument: can't give argument to non-function $value — begin with a function, such as `print`, or write two actions",
  ],
  ['{{ printf "%d" $value }}', '%d: template-printf: `%d` does not fit a value of type float64: use `%.0f`'],
  [
    '{{ printf "%s %.1f" $labels.a }}',
    '%.1f: template-printf: No value is given for this, so that Go writes `%!f(MISSING)`: add one, or remove it',
  ],
  [
    '{{ printf "%s" $labels.a $value }}',
    '$value: template-printf: The format has no place for this, so that Go writes `%!(EXTRA …)`: add a `%v`, or remove it',
  ],
  ['{{ template "x" }}', 'x: undefined-template: template "x" not defined — define it in the same text'],
];

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

describe('The checks of an alert template', () => {
  for (const text of good) {
    it(`have nothing against ${text}`, () => assert.deepEqual(saidOf(text), []));
  }
  for (const [text, ...said] of bad) {
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
});
