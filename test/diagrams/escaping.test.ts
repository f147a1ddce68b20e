import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { escaped, unquoted } from '#diagrams/label.ts';
import { workloadDrawer } from '#diagrams/workload.ts';
import { seeded } from '#test/yaml/random.ts';
import { assertTaken, drawnOf } from './support.ts';

const names = [
  '"] --> evil["',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '#35; &lt; &amp;',
  'a;b',
  '`code`',
  '%% comment',
  '%%{init: {"theme": "dark"}}%%',
  'end',
  'graph TD',
  '1. list',
  '- list',
  '# heading',
  '**bold** _em_ ~~gone~~ [link](javascript:alert(1))',
  '$$\\frac{a}{b}$$',
  'fa:fa-car',
  'style a fill:#f00;',
  'classDef a fill:#f00;',
  'click n0 callback',
  'accDescr { x }',
  '---',
  '{{a}} ((b)) |c| :::d @{shape: x} [/e/] >f]',
  'C:\\new',
  '😀 👨‍👩‍👧 모니터링',
  '',
];

describe('Names in a diagram', () => {
  for (const name of names) {
    it(JSON.stringify(name), async () => {
      const text = JSON.stringify({
        rule_files: [name],
        remote_write: [{ name, url: name }],
        scrape_configs: [{ job_name: name, metrics_path: name, static_configs: [{ targets: [name] }] }],
      });
      const [drawn] = await drawnOf({ name: 'prometheus.yml', text });
      assert.ok(name === '' || drawn?.picture.some((line) => withoutJoiners(line).startsWith(`${name} / `)), drawn?.picture.join('\n'));
    });
  }

  it('hold nothing but letters, digits, blanks and entities', () => {
    for (const name of names) {
      assert.match(escaped(name), /^(?:[\p{L}\p{M}\p{N} ]|#\d+;)*$/u);
      assert.match(unquoted(name), /^[\p{L}\p{M}\p{N} ./_-]*$/u);
    }
  });

  it('are shortened, and may be broken where they are long', () => {
    assert.equal(escaped('한'.repeat(5000)).replaceAll('#8203;', ''), `${'한'.repeat(59)}#8230;`);
    assert.equal(escaped('😀'.repeat(5000)).match(/#128512;/g)?.length, 59);
    assert.equal(escaped('/var/lib/docker/containers/log'), '#47;var#47;lib#47;docker#47;#8203;containers#47;#8203;log');
    assert.equal(escaped('a\n\tb\r\nc '), 'a b c');
    assert.equal(escaped('\u202ea\u0000\ud800'), '#65533;a#65533;#65533;');
  });

  it('of any kind are taken by Mermaid', async () => {
    const random = seeded(7);
    const pieces = [...names, '"', "'", '\\', '\n', ']', '-->', '|', '#', ';', ':', ' ', '\u2028', '\u0000', 'ﬂ°°35¶ß', '&#x3c;'];
    for (let round = 0; round < 150; round++) {
      const name = Array.from({ length: 1 + random.upTo(6) }, () => pieces[random.upTo(pieces.length)] ?? '').join('');
      const container = {
        name,
        image: name,
        env: [{ name, valueFrom: { secretKeyRef: { name } } }],
        volumeMounts: [{ name, mountPath: name }],
      };
      const pod = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name },
        spec: { containers: [container], volumes: [{ name, hostPath: { path: name } }] },
      };
      const [drawn] = workloadDrawer.draw(parseYaml(JSON.stringify(pod, undefined, 1)));
      await assertTaken(drawn?.source ?? '');
      assert.equal(drawn?.nodes.length, 3, name);
    }
  }).timeout(60_000);
});

function withoutJoiners(text: string): string {
  return text.replace(/[\u200b\u2060]/g, '');
}
