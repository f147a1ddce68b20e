import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import type { ImageFormat } from './diagram-messages.ts';

/** Asks where a picture is to be saved, beside its document at first, and writes it. */
export async function saveImage(
  image: { readonly format: ImageFormat; readonly data: string },
  documentUri: vscode.Uri | undefined,
): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    filters: { [image.format.toUpperCase()]: [image.format] },
    ...(documentUri ? { defaultUri: documentUri.with({ path: `${documentUri.path.replace(/\.\w+$/, '')}.${image.format}` }) } : {}),
  });
  if (!uri) {
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, bytesOf(image));
  } catch (error) {
    void vscode.window.showErrorMessage(t('The picture could not be saved. {0}', error instanceof Error ? error.message : String(error)));
  }
}

function bytesOf({ format, data }: { readonly format: ImageFormat; readonly data: string }): Uint8Array {
  return format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
