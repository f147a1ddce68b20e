/** What Go's `text/template` accepts. */
export const accepted: readonly string[] = [
  'plain text, } and { alone',
  'Instance {{ $labels.instance }} down for {{$value}}s',
  '{{ $value | humanize }}',
  '{{- $labels.job -}}',
  '{{/* a comment with }} braces */}}',
  '{{- /* trimmed */ -}}x',
  '{{ printf "%.2f" $value }}',
  '{{ printf `raw }} string` }}',
  '{{ if eq $labels.severity "page" }}a{{ else if and true false }}b{{ else }}c{{ end }}',
  '{{ range $i, $x := query "up" }}{{ $i }}{{ $x.Value }}{{ break }}{{ end }}',
  '{{ range query "up" }}{{ .Labels.job }}{{ else }}none{{ end }}',
  '{{ with $x := 5 }}{{ $x }}{{ else }}{{ $x }}{{ end }}',
  '{{ (query "up" | first).Value }}',
  '{{ (first).a }}',
  '{{ define "a" }}{{ . }}{{ end }}{{ template "a" . }}{{ template "a" }}',
  '{{ $x := 1 }}{{ $x = 2 }}{{ $x }}',
  '{{ -1 }}{{ 0x1F }}{{ 1e3 }}{{ .5 }}',
  "{{ 'a' }}{{ printf }}",
  '{{ $ }}{{ $.Labels.a }}{{ .Labels.a }}',
  '{{\n  $value\n  | humanize\n}}',
  '{{ $labels.한글 }}',
  '{{ $value | }}',
  '',
];

/** What Go refuses: the text at fault, and Go's words. */
export const refused: readonly (readonly [text: string, ...faults: string[]])[] = [
  ['{{ $value | humanise }}', 'humanise: function "humanise" not defined'],
  ['{{ $labls.job }}', '$labls: undefined variable "$labls"'],
  ['{{ $value ', '{{ $value : unclosed action'],
  ['{{ }}', '{{ }}: missing value for command'],
  ['{{ if }}a', '{{ if }}: missing value for if'],
  ['{{ if true }}a', '{{ if true }}: unexpected EOF'],
  ['{{ end }}', 'end: unexpected {{end}}'],
  ['{{ else }}', 'else: unexpected {{else}}'],
  ['{{ if true }}a{{ else }}b{{ else }}c{{ end }}', 'else: expected end; found {{else}}'],
  ['{{ $value } }}', '}: unexpected "}" in operand'],
  ['{{ "abc }}', '"abc }}: unterminated quoted string'],
  ['{{ `abc }}', '`abc }}: unterminated raw quoted string'],
  ['{{ (humanize $value }}', '}}: unclosed left paren'],
  ['{{ humanize $value) }}', '): unexpected right paren'],
  ['{{ $value | 5 }}', '5: non executable command in pipeline stage 2'],
  ['{{ | humanize }}', '|: unexpected "|" in command'],
  ['{{ break }}', 'break: {{break}} outside {{range}}'],
  ['{{ template x }}', 'x: unexpected "x" in template clause'],
  ['{{ $labels.a-b }}', "-: bad character U+002D '-'"],
  ['{{ 5x }}', '5x: bad number syntax: "5x"'],
  ['{{ "a".Labels }}', '"a".Labels: unexpected . after term "\\"a\\""'],
  ['{{ $x : 5 }}', '$x: undefined variable "$x"'],
  ['{{ $value : 5 }}', ':: expected :='],
  ['{{ ü§ }}', "§: bad character U+00A7 '§'"],
  ['{{ § }}', "§: unrecognized character in action: U+00A7 '§'"],
  ['{{ $a, $b := 1 }}', ',: too many declarations in command'],
  ['{{ humanize "x" "y" "a very long string" ] }}', ']: unexpected "]" in operand'],
  ['{{/* open', '/* open: unclosed comment'],
  ['{{/* a */ x }}', '/* a */ x }}: comment ends before closing delimiter'],
  ['{{ $value {{ $labels.job }}', '{: unexpected "{" in operand'],
];

/** Annotations that Prometheus writes without an error. */
export const working: readonly string[] = [
  '{{ $labels.instance }} {{ .Labels.instance }} {{ $.Labels.instance }} {{ index $labels "a.b" }}',
  '{{ if gt $value 0.5 }}{{ else if le .Value -2e3 }}{{ else if eq $labels.a "b" "c" }}{{ end }}',
  '{{ $value | humanizePercentage | toUpper }} {{ "43200" | humanizeDuration }} {{ 5 | humanize }}',
  '{{ query "up" | first | value | printf "%.1f" }} {{ (query "up" | first).Value | humanize }}',
  '{{ range query "up" | sortByLabel "a" }}{{ .Labels.instance }}{{ . | value }}{{ end }}',
  '{{ printf "%s %5.2f%% %v %q" $labels.a $value $labels $labels.b }} {{ printf "%[2]d %[1]d" 1 2 }} {{ printf "%*d" 5 1 }}',
  '{{ define "a" }}{{ .Labels }}{{ end }}{{ template "a" . }}{{ block "b" . }}{{ end }}',
  '{{ (toTime $value).Format "15:04" }} {{ len $labels }} {{ args 1 "a" }} {{ now | humanizeTimestamp }}',
  '{{ parseDuration "1h" | humanizeDuration }} {{ externalURL }}{{ pathPrefix }} {{ $externalURL }} {{ $externalLabels.a }}',
  '{{ "{{" }} $labels.x {{ "}}" }} {{ `{{ $lbls.x }}` }}',
];

/** Annotations that it refuses or that fail when the alert fires, and what is said of each. */
export const failing: readonly (readonly [text: string, ...said: string[]])[] = [
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
    'queryEscape: template-syntax: function "queryEscape" not defined — vmalert has it: if this is for it, say so in the setting `observatory.flavour`',
    '$expr: template-syntax: undefined variable "$expr" — vmalert has it: if this is for it, say so in the setting `observatory.flavour`',
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
