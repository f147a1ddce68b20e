import { describe, it } from 'mocha';
import { prometheus } from '#languages/prometheus/index.ts';
import { prometheusRules } from '#languages/prometheus-rules/index.ts';
import { assertFix } from './support.ts';

const job = (fields: string): string => `scrape_configs:\n  - job_name: a\n${fields.replace(/^(?=.)/gm, '    ')}`;
const group = (rule: string): string => `groups:\n  - name: a\n    rules:\n      - ${rule.replaceAll('\n', '\n        ')}\n`;

const repairs: Readonly<Record<string, readonly [language: typeof prometheus, before: string, title: string, after: string]>> = {
  'a near name': [prometheus, job('scheem: https\n'), 'Change to `scheme`', job('scheme: https\n')],
  'an unknown field': [prometheus, job('xyz:\n  a: b # c\nscheme: https\n'), 'Remove `xyz`', job('scheme: https\n')],
  'an unknown field with a text over lines': [prometheus, job('xyz: |\n  a\n  b\nscheme: https\n'), 'Remove `xyz`', job('scheme: https\n')],
  'an unknown field that ends the file': [prometheus, job('xyz: a'), 'Remove `xyz`', job('').slice(0, -1)],
  'an unknown field that begins an item': [
    prometheus,
    'scrape_configs:\n  - xyz: a\n    job_name: a\n',
    'Remove `xyz`',
    'scrape_configs:\n  - job_name: a\n',
  ],
  'an unknown field in braces': [prometheus, 'global: {xyz: a, scrape_interval: 1m}\n', 'Remove `xyz`', 'global: {scrape_interval: 1m}\n'],
  'an unknown field that ends braces': [
    prometheus,
    'global: {scrape_interval: 1m, xyz: a}\n',
    'Remove `xyz`',
    'global: {scrape_interval: 1m}\n',
  ],
  'lines that end in CRLF': [prometheus, job('xyz: a\r\nscheme: https\r\n'), 'Remove `xyz`', job('scheme: https\r\n')],
  'a missing field': [
    prometheus,
    'scrape_configs:\n  - scheme: https\n',
    'Add `job_name`',
    'scrape_configs:\n  - job_name: \n    scheme: https\n',
  ],
  'a missing field below what stands before it': [
    prometheusRules,
    group('alert: A # why\nfor: 1m'),
    'Add `expr`',
    group('alert: A # why\nexpr: \nfor: 1m'),
  ],
  'a missing field with its first value': [
    prometheus,
    job('kubernetes_sd_configs:\n  - namespaces:\n      names: [a]\n'),
    'Add `role`',
    job('kubernetes_sd_configs:\n  - role: pod\n    namespaces:\n      names: [a]\n'),
  ],
  'a missing field in braces': [
    prometheus,
    'scrape_configs: [{scheme: https}]\n',
    'Add `job_name`',
    'scrape_configs: [{job_name: , scheme: https}]\n',
  ],
  'a name that repeats': [prometheus, job('scheme: http\nscheme: https\n'), 'Remove this `scheme`', job('scheme: http\n')],
  'an empty item': [prometheus, 'scrape_configs:\n  - job_name: a\n  -\n', 'Remove the empty item', 'scrape_configs:\n  - job_name: a\n'],
  'a near value': [prometheus, job('scheme: htps\n'), 'Change to `https`', job('scheme: https\n')],
  'a value of two': [prometheus, job('scheme: "tls"\n'), 'Change to `https`', job('scheme: "https"\n')],
  'a number for a duration': [prometheus, 'global:\n  scrape_interval: 30\n', 'Change to `30s`', 'global:\n  scrape_interval: 30s\n'],
  'words for a duration': [prometheus, 'global:\n  scrape_interval: 2 hours\n', 'Change to `2h`', 'global:\n  scrape_interval: 2h\n'],
  'a size in small letters': [prometheus, job('body_size_limit: 10 mb\n'), 'Change to `10MB`', job('body_size_limit: 10MB\n')],
  'a number in quotes': [prometheus, job('sample_limit: "10"\n'), 'Change to `10`', job('sample_limit: 10\n')],
  'a word for a boolean': [prometheus, job('honor_labels: enabled\n'), 'Change to `true`', job('honor_labels: true\n')],
  'a value for a list': [
    prometheus,
    job('static_configs:\n  - targets: a:1\n'),
    'Write it as a list',
    job('static_configs:\n  - targets: [a:1]\n'),
  ],
  'a mapping for a list': [
    prometheus,
    job('static_configs:\n  targets:\n    - a:1\n  labels:\n    a: b\n'),
    'Write it as a list',
    job('static_configs:\n  - targets:\n      - a:1\n    labels:\n      a: b\n'),
  ],
  'a list for a value': [prometheus, job('scheme: [https]\n'), 'Take it out of the list', job('scheme: https\n')],
  'braces that YAML takes for a mapping': [
    prometheusRules,
    group('alert: A\nexpr: {job="x"}'),
    'Quote the expression',
    group(`alert: A\nexpr: '{job="x"}'`),
  ],
};

describe('what the schema finds is repaired', () => {
  for (const [what, [language, before, title, after]] of Object.entries(repairs)) {
    it(what, () => assertFix(language, before, title, after));
  }
});
