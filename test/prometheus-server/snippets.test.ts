import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { expandSnippet, insertSnippet } from '#test/snippets/expand-snippet.ts';
import { makeScratchFolder, type ScratchFolder } from '#test/support/scratch-folder.ts';

const snippets = (language: string): Readonly<Record<string, string>> => {
  const read: Readonly<Record<string, { readonly prefix: string; readonly body: readonly string[] }>> = JSON.parse(
    readFileSync(`snippets/${language}.json`, 'utf8'),
  );
  return Object.fromEntries(Object.values(read).map(({ prefix, body }) => [prefix, body.join('\n')]));
};
const yaml = snippets('yaml');

const whole = (prefix: string): string => expandSnippet(yaml[prefix] ?? '');
const items = (before: string, ...prefixes: readonly string[]): string => {
  const [, key = '', indentation = ''] = /^([\s\S]*\n)( *)$/.exec(before) ?? [];
  return key + prefixes.map((prefix) => insertSnippet(indentation, yaml[prefix] ?? '')).join('\n');
};

const relabelling = ['prom-relabel-keep', 'prom-relabel-drop', 'prom-relabel-replace', 'prom-relabel-labelmap'];
/** As JSON, which is YAML. */
const queries = JSON.stringify({
  groups: [
    {
      name: 'queries',
      rules: Object.values(snippets('promql')).map((body, index) => ({ record: `q${index}`, expr: expandSnippet(body) })),
    },
  ],
});

/** Debian's Prometheus is built without the discovery in Kubernetes, so that `prom-kubernetes-sd` has no verdict here. */
const files: readonly (readonly [name: string, text: string, command: string, ...args: readonly string[]])[] = [
  ['config.yml', whole('prom-config'), 'promtool', 'check', 'config', '--syntax-only'],
  ['job.yml', items('scrape_configs:\n  ', 'prom-scrape'), 'promtool', 'check', 'config', '--syntax-only'],
  [
    'relabelling.yml',
    items('scrape_configs:\n  - job_name: shop\n    relabel_configs:\n      ', ...relabelling),
    'promtool',
    'check',
    'config',
    '--syntax-only',
  ],
  ['whole-rules.yml', whole('prom-rules'), 'promtool', 'check', 'rules'],
  ['burn-rate.yml', whole('prom-burn-rate'), 'promtool', 'check', 'rules'],
  ['rules.yml', items('groups:\n  - name: shop\n    rules:\n      ', 'prom-alert', 'prom-record'), 'promtool', 'check', 'rules'],
  ['rule-test.yml', whole('prom-rule-test'), 'promtool', 'test', 'rules'],
  ['queries.yml', queries, 'promtool', 'check', 'rules'],
  ['alertmanager.yml', whole('alertmanager-config'), 'amtool', 'check-config'],
  [
    'route.yml',
    `${items('receivers:\n  ', 'alertmanager-receiver')}\n${items('route:\n  receiver: on-call\n  routes:\n    ', 'alertmanager-route')}`,
    'amtool',
    'check-config',
  ],
];

describe('the snippets', () => {
  let scratch: ScratchFolder;
  before(() => {
    scratch = makeScratchFolder('snippets');
    for (const [name, text] of files) {
      writeFileSync(path.join(scratch.path, name), text);
    }
  });
  after(() => scratch.remove());

  for (const [name, , command, ...args] of files) {
    it(`${name} passes \`${command} ${args.join(' ')}\``, () => {
      execFileSync(command, [...args, name], { cwd: scratch.path, stdio: 'pipe' });
    });
  }
});
