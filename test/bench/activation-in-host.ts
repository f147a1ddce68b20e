import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '#client/extension.ts';
import { openText, untilDiagnostics } from '../editor/suite/support.ts';

/** Milliseconds of one start of the extension, in a VS Code where it has not run yet. */
export interface Activation {
  /** Loading the bundle and calling `activate`, which holds up VS Code's extension host. */
  readonly activated: number;
  /** Until the language server answers. */
  readonly ready: number;
  /** From then on, until a file that is opened has its first diagnostic. */
  readonly diagnostic: number;
}

/** Called by VS Code's extension host; prints an `Activation` as JSON. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('observatory.observatory');
  assert.ok(extension && !extension.isActive, 'the extension is there and has not run');
  const began = performance.now();
  const { ready } = await extension.activate();
  const activated = performance.now();
  await ready;
  const answering = performance.now();
  await untilDiagnostics(await openText('promql', 'sum('), 1);
  const times: Activation = { activated: activated - began, ready: answering - began, diagnostic: performance.now() - answering };
  console.log(`[test] ${JSON.stringify(times)}`);
  console.log('[test-end]');
}
