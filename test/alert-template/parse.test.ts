import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseActions } from '#languages/alert-template/parse/parse-actions.ts';

const program = {
  functions: new Set(['humanize', 'printf', 'query', 'first', 'value', 'reReplaceAll', 'eq', 'and']),
  variables: ['$labels', '$value', '$externalLabels', '$externalURL'],
};

/** The faults as `text under the span: message`. */
function faultsOf(text: string): readonly string[] {
  return parseActions(text, program).faults.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

/** What Go's `text/template` accepts. */
const good = [
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
  '',
];

/** What Go refuses: the text at fault, and Go's words. */
const bad: readonly (readonly [text: string, ...faults: string[]])[] = [
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
  ['{{ $value | }}', '}}: missing value for command'],
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

describe('The actions of an alert template', () => {
  for (const text of good) {
    it(`are right in ${JSON.stringify(text)}`, () => assert.deepEqual(faultsOf(text), []));
  }
  for (const [text, ...faults] of bad) {
    it(`are wrong in ${JSON.stringify(text)}`, () => assert.deepEqual(faultsOf(text), faults));
  }
});
