import { parameters, type TemplateFunction } from './function-type.ts';

/** What vmalert has beyond Prometheus. https://docs.victoriametrics.com/victoriametrics/vmalert/#template-functions */
export const vmalertFunctions: readonly TemplateFunction[] = [
  {
    name: 'queryEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text as it can stand in the query of a URL.',
    example: '{{ queryEscape "a b" }}',
    writes: 'a+b',
  },
  {
    name: 'pathEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text as it can stand in the path of a URL.',
    example: '{{ pathEscape "a/b" }}',
    writes: 'a%2Fb',
  },
  {
    name: 'jsonEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text as a JSON string, quotes included.',
    example: '{{ jsonEscape $labels.job }}',
  },
  {
    name: 'quotesEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text with backslashes before its quotes, as it can stand within a JSON string.',
    example: '{{ quotesEscape $labels.job }}',
  },
  {
    name: 'htmlEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text as it can stand within HTML.',
    example: '{{ htmlEscape "a < b" }}',
    writes: 'a &lt; b',
  },
  {
    name: 'crlfEscape',
    parameters: parameters('text: string'),
    returns: 'string',
    description: 'The text with its line breaks written as `\\n` and `\\r`.',
    example: '{{ crlfEscape $labels.job }}',
  },
  {
    name: 'formatTime',
    parameters: parameters('layout: string', 'seconds: any'),
    returns: 'string',
    description: "A Unix time in Go's layout.",
    example: '{{ formatTime "15:04" 1435065584.0 }}',
    writes: '13:19',
  },
  {
    name: 'parseDurationTime',
    parameters: parameters('duration: string'),
    returns: 'duration',
    description: "A duration as a text turned into Go's duration.",
    example: '{{ parseDurationTime "1h" }}',
  },
];
