import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DocumentSymbol as LspSymbol } from 'vscode-languageserver';
import { completionAt } from '#features/completion.ts';
import { hoverAt } from '#features/hover.ts';
import { symbolsOf } from '#features/symbols.ts';
import { nothingKnown } from '../support/language-problems.ts';
import { documentOf, registry, testWorkspace } from '../support/problems.ts';

async function atCursor(marked: string) {
  const offset = marked.indexOf('<|>');
  const document = documentOf({ name: 'values.yaml', text: marked.replace('<|>', '') });
  return { document, offset, snapshot: await testWorkspace().snapshot(document) };
}

async function labelsAt(marked: string): Promise<readonly string[]> {
  const { snapshot, document, offset } = await atCursor(marked);
  return (
    await completionAt(snapshot, document, { offset, opening: 'asked' }, { ask: async () => nothingKnown, joins: registry.joins })
  ).items.map(({ label }) => label);
}

async function hoverTextAt(marked: string): Promise<string> {
  const { snapshot, document, offset } = await atCursor(marked);
  return JSON.stringify((await hoverAt(snapshot, document, offset, async () => nothingKnown))?.contents ?? '');
}

const stack = 'kube-prometheus-stack:\n  prometheus:\n    ';

/** Where something begins to be typed in values, and what has to be among the suggestions. */
const completions: readonly (readonly [string, string])[] = [
  ['serverFiles:\n  prometheus.yml:\n    scr<|>\n    global: {}\n', 'scrape_configs'],
  ['extraScrapeConfigs: |\n  - job_name: a\n    scrape_i<|>\n', 'scrape_interval'],
  [`${stack}prometheusSpec:\n      additionalScrapeConfigs:\n        - job_name: a\n          static_c<|>\n`, 'static_configs'],
  [
    `${stack}additionalServiceMonitors:\n      - name: a\n        endpoints:\n          - port: a\n            scrapeT<|>\n`,
    'scrapeTimeout',
  ],
  [
    `${stack}additionalServiceMonitors:\n      - name: a\n        endpoints:\n          - relabelings:\n              - action: <|>\n`,
    'labeldrop',
  ],
  [
    'additionalPrometheusRulesMap:\n  a:\n    groups:\n      - name: a\n        rules:\n          - alert: A\n            expr: rat<|>\n',
    'rate',
  ],
  [
    'additionalPrometheusRules:\n  - name: a\n    groups:\n      - name: a\n        rules:\n          - alert: A\n            anno<|>\n',
    'annotations',
  ],
];

describe('Helm values: answers within the pieces', () => {
  for (const [text, wanted] of completions) {
    it(`${wanted} is suggested in ${JSON.stringify(text)}`, async () => {
      const labels = await labelsAt(text);
      assert.ok(labels.includes(wanted), labels.join(' '));
    });
  }

  it('the rest has no suggestions', async () => {
    assert.deepEqual(await labelsAt('server:\n  re<|>\n'), []);
  });

  it('fields are explained', async () => {
    assert.match(await hoverTextAt('extraScrapeConfigs: |\n  - job_name: a\n    scrape_in<|>terval: 1m\n'), /scraped/);
    assert.match(
      await hoverTextAt(`${stack}additionalServiceMonitors:\n      - endpoints:\n          - port: a\n            honor<|>Labels: true\n`),
      /labels of the target win/,
    );
  });

  it('the outline shows what stands where', async () => {
    const { snapshot, document } = await atCursor(
      'serverFiles:\n  prometheus.yml:\n    scrape_configs:\n      - job_name: node\nadditionalPrometheusRulesMap:\n  shop:\n    groups:\n      - name: shop.rules\n        rules:\n          - alert: Down\n            expr: up == 0\n<|>',
    );
    const lines = (list: readonly LspSymbol[], indent: string): readonly string[] =>
      list.flatMap(({ name, children = [] }) => [`${indent}${name}`, ...lines(children, `${indent}  `)]);
    assert.deepEqual(lines(symbolsOf(snapshot, document), ''), [
      'serverFiles.prometheus.yml',
      '  scrape_configs',
      '    node',
      'additionalPrometheusRulesMap.shop.groups',
      '  shop.rules',
      '    Down',
    ]);
  });
});
