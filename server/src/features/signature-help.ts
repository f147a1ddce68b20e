import { MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import { regionsAt } from '#core/region.ts';
import type { Snapshot } from '#core/snapshot.ts';

/** How the call around an offset is written: the innermost region's, else that of a region around it. */
export function signatureAt(snapshot: Snapshot, offset: number): SignatureHelp | undefined {
  for (const { region, offset: own } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    const found = region.language.signature?.(region.model, own);
    if (found) {
      const { label, documentation, parameters, active } = found;
      const signature = {
        label,
        parameters: parameters.map(({ start, end }) => ({ label: [start, end] satisfies [number, number] })),
        ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      };
      return { signatures: [signature], activeSignature: 0, activeParameter: active };
    }
  }
  return undefined;
}
