import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A real manifest of the shared corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The shared corpus' kube-prometheus manifests, without the CRDs unless asked for. */
export function kubePrometheus({ crds = false } = {}): readonly CorpusFile[] {
  const folder = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus', 'kube-prometheus');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && (crds || !name.startsWith('setup__0')));
  return names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
