import type { CancellationToken } from 'vscode-languageclient';

/** The signal that a token of VS Code or of LSP gives when it is cancelled; to be disposed of afterwards. */
export function abortSignal(token: CancellationToken): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  if (token.isCancellationRequested) {
    controller.abort();
  }
  const listening = token.onCancellationRequested(() => controller.abort());
  return { signal: controller.signal, dispose: () => listening.dispose() };
}
