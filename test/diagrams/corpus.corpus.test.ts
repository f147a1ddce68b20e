import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { drawnOf } from './support.ts';

const corpus = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus');

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(corpus, folder)).filter((name) => /\.ya?ml$/.test(name));
}

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(corpus, folder, name), 'utf8');
}

describe('Diagrams of the shared files', () => {
  for (const name of filesIn('prometheus-config')) {
    it(`prometheus-config/${name}`, async () => {
      const found = await drawnOf({ name: 'prometheus.yml', text: textOf('prometheus-config', name) });
      assert.ok(found.length <= 1);
      assert.ok(found.every(({ nodes = [] }) => nodes.length > 0));
    });
  }

  it("kube-prometheus: one for each workload and for Alertmanager's configuration", async () => {
    const kinds = /^(?:kind: (?:CronJob|DaemonSet|Deployment|Job|Pod|StatefulSet)| {2}alertmanager\.yaml: .*)$/gm;
    for (const name of filesIn('kube-prometheus')) {
      const text = textOf('kube-prometheus', name);
      const found = await drawnOf({ name, text });
      assert.equal(found.length, text.match(kinds)?.length ?? 0, name);
    }
  }).timeout(60_000);
});
