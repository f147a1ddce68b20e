/** A word that Go's templates reserve. */
export interface TemplateKeyword {
  readonly name: string;
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  readonly example: string;
}

/** https://pkg.go.dev/text/template#hdr-Actions */
export const keywords: readonly TemplateKeyword[] = [
  {
    name: 'if',
    description: 'Writes what follows, up to `else` or `end`, where the value is not empty: not `false`, 0, or an empty text, list or map.',
    example: '{{ if gt $value 0.5 }}most{{ else }}some{{ end }}',
  },
  { name: 'else', description: 'What is written otherwise; `else if` asks again.', example: '{{ if $labels.pod }}…{{ else }}…{{ end }}' },
  { name: 'end', description: 'Ends `if`, `range`, `with`, `define` or `block`.', example: '{{ with $labels.pod }}pod {{ . }}{{ end }}' },
  {
    name: 'range',
    description: 'Repeats what follows for each entry of a list or map, which is `.` there.',
    example: '{{ range query "up == 0" }}{{ .Labels.instance }} {{ end }}',
  },
  {
    name: 'with',
    description: 'Writes what follows where the value is not empty; the value is `.` there.',
    example: '{{ with $labels.pod }}pod {{ . }}{{ end }}',
  },
  {
    name: 'define',
    description: 'Gives a template a name, by which `template` puts it elsewhere.',
    example: '{{ define "line" }}{{ .Labels.alertname }}{{ end }}',
  },
  {
    name: 'template',
    description: 'Puts a named template here; the value behind the name is `.` there.',
    example: '{{ template "line" . }}',
  },
  { name: 'block', description: 'Defines a template and puts it here.', example: '{{ block "line" . }}…{{ end }}' },
  { name: 'break', description: 'Leaves the innermost `range`.', example: '{{ range .Alerts }}…{{ break }}{{ end }}' },
  {
    name: 'continue',
    description: 'Goes on with the next entry of the innermost `range`.',
    example: '{{ range .Alerts }}…{{ continue }}{{ end }}',
  },
];
