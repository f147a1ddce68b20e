import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Targets } from '#api/shapes.ts';
import { labelSources } from '#client/relabelling/label-sources.ts';
import { labelText, readLabels } from '#client/relabelling/label-text.ts';
import { relabellingHtml } from '#client/relabelling/relabelling-html.ts';
import { type RelabellingState, readFromRelabellingPage } from '#client/relabelling/relabelling-messages.ts';
import { createRelabellingSession } from '#client/relabelling/relabelling-session.ts';
import type { RelabelTrial, TrialWish } from '#server/protocol.ts';

const texts: readonly (readonly [what: string, text: string, read: unknown])[] = [
  ['a selector', '{a="b", c="d,e"}', { labels: { a: 'b', c: 'd,e' } }],
  ['a series', 'up{job="x"}', { labels: { __name__: 'up', job: 'x' } }],
  ['JSON', '{"a": "b", "port": 80}', { labels: { a: 'b', port: '80' } }],
  ['one a line', 'a="b"\n\n  c = d e\nf: g:1\n', { labels: { a: 'b', c: 'd e', f: 'g:1' } }],
  ['escapes and quoted names', '"a.b"="c\\"\\u202e"', { labels: { 'a.b': 'c"\u202e' } }],
  ['names of the prototype', '__proto__="x"', { labels: JSON.parse('{"__proto__":"x"}') }],
  ['nothing', ' \n', { labels: {} }],
  ['half a line', 'a="b"\nc="', { line: 2 }],
  ['no labels', 'what is this', { line: 1 }],
];

describe('Labels to try', () => {
  for (const [what, text, read] of texts) {
    it(`are read from ${what}`, () => assert.deepEqual(readLabels(text), read));
  }

  it('are the same after they were written, however odd they are, and hide nothing', () => {
    const labels = { b: 'a"\\\n\u202e\u200b', a: '', 'x y': '{},=' };
    assert.deepEqual(readLabels(labelText(labels)), { labels });
    assert.match(labelText(labels), /^a=""\nb="a\\"\\\\\\n\\u202e\\u200b"\n"x y"=/);
  });
});

const discovered: Targets = {
  activeTargets: [
    { discoveredLabels: { __address__: 'a:1' }, labels: { instance: 'a:1' }, scrapePool: 'web', health: 'up', lastError: '' },
    { discoveredLabels: { __address__: 'b:1' }, labels: {}, scrapePool: 'other', health: 'up', lastError: '' },
  ],
  droppedTargets: [
    { discoveredLabels: { __address__: 'c:1', job: 'web', __meta_kubernetes_pod_name: 'web-0' } },
    { discoveredLabels: { __address__: 'd:1' }, scrapePool: 'other' },
  ],
};

const trial: RelabelTrial = {
  version: 1,
  index: 0,
  range: { start: { line: 3, character: 0 }, end: { line: 9, character: 0 } },
  field: 'relabel_configs',
  stage: 'targets',
  job: 'web',
  examples: [{ name: 'one', labels: { __address__: 'one:1' } }],
  labels: [],
  steps: [],
  outcome: { kind: 'labels', labels: [] },
};

describe('The sources of labels to try', () => {
  it('are the targets of the job that the connected Prometheus scrapes and drops, then examples', () => {
    assert.deepEqual(
      labelSources(trial, discovered).map(({ group, name }) => [group, name]),
      [
        ['active', 'a:1'],
        ['dropped', 'c:1 — web-0'],
        ['example', 'one'],
      ],
    );
  });

  it('are series of the targets for samples, and examples alone for alerts', () => {
    assert.equal(labelSources({ ...trial, stage: 'samples' }, discovered)[0]?.text, '__name__="up"\ninstance="a:1"');
    assert.deepEqual(
      labelSources({ ...trial, stage: 'alerts' }, discovered).map(({ group }) => group),
      ['example'],
    );
  });
});

function session(found?: Targets) {
  const asked: TrialWish[] = [];
  const shown: RelabellingState[] = [];
  return {
    asked,
    shown,
    session: createRelabellingSession({
      async ask(uri, wish) {
        asked.push(wish);
        return uri === 'file:///empty.yml' ? undefined : { ...trial, index: wish.position?.line === 50 ? 1 : (wish.index ?? 0) };
      },
      discovered: async () => found,
      show: (state) => shown.push(state),
    }),
  };
}

const place = { line: 3, character: 0 };

describe('A session of trials', () => {
  it('begins with an example, and goes on with a target that Prometheus knows', async () => {
    const { session: tried, shown } = session(discovered);
    assert.equal(await tried.tryAt('file:///a.yml', place), true);
    assert.deepEqual(
      shown.map(({ source, text, chosen }) => [source, text, chosen]),
      [
        [0, '__address__="one:1"', 1],
        [0, '__address__="a:1"', 2],
      ],
    );
  });

  it('keeps what a person wrote while the rules change, and says what cannot be read', async () => {
    const { session: tried, shown, asked } = session();
    await tried.tryAt('file:///a.yml', place);
    await tried.write('__address__="own:1"');
    await tried.tryAt('file:///a.yml', { line: 5, character: 1 });
    assert.deepEqual(asked.at(-1), { index: 0, labels: { __address__: 'own:1' } });
    await tried.write('what is this');
    const last = shown.at(-1);
    assert.deepEqual([last?.source, last?.text, last?.chosen, last?.wrongLine], [undefined, 'what is this', 1, 1]);
  });

  it('begins anew at another list, and does nothing where there is none', async () => {
    const { session: tried, shown } = session();
    await tried.tryAt('file:///a.yml', place);
    await tried.write('__address__="own:1"');
    await tried.tryAt('file:///a.yml', { line: 50, character: 0 });
    assert.equal(shown.at(-1)?.text, '__address__="one:1"');
    assert.equal(await tried.tryAt('file:///empty.yml', place), false);
  });
});

describe('The page of a trial', () => {
  it('loads its own script and style only', () => {
    const html = relabellingHtml({
      script: 'https://x/r.js',
      style: 'https://x/r.css',
      cspSource: 'https://x',
      nonce: 'n1',
      title: '<b>',
      language: 'ko',
    });
    assert.match(
      html.replaceAll('&#39;', "'"),
      /content="default-src 'none'; script-src 'nonce-n1'; style-src https:\/\/x; font-src https:\/\/x; base-uri 'none'; form-action 'none'"/,
    );
    assert.match(html, /<title>&#60;b&#62;<\/title>/);
  });

  const messages: readonly (readonly [unknown, unknown])[] = [
    [{ type: 'ready', more: 1 }, { type: 'ready' }],
    [
      { type: 'choose', source: 2 },
      { type: 'choose', source: 2 },
    ],
    [{ type: 'choose', source: -1 }, undefined],
    [
      { type: 'write', text: 'a' },
      { type: 'write', text: 'a' },
    ],
    [{ type: 'write', text: 1 }, undefined],
    [
      { type: 'follow', step: 0 },
      { type: 'follow', step: 0 },
    ],
    [{ type: 'follow', step: 0.5 }, undefined],
    [{ type: 'other' }, undefined],
    [null, undefined],
  ];
  for (const [message, read] of messages) {
    it(`says ${JSON.stringify(message)}`, () => assert.deepEqual(readFromRelabellingPage(message), read));
  }
});
