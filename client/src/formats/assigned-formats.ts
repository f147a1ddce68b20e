import type * as vscode from 'vscode';

/** What a person said of single files in this workspace, by URI: the id of a format or `none`. */
export interface AssignedFormats {
  all(): Readonly<Record<string, string>>;
  /** Without a format nothing is said of the file any more. */
  assign(uri: string, format: string | undefined): Promise<void>;
}

const key = 'formats';

/** Kept with the workspace, not in its settings. */
export function createAssignedFormats(state: vscode.Memento): AssignedFormats {
  const all = (): Readonly<Record<string, string>> => state.get<Readonly<Record<string, string>>>(key) ?? {};
  return {
    all,
    async assign(uri, format) {
      const others = Object.entries(all()).filter(([known]) => known !== uri);
      await state.update(key, Object.fromEntries(format === undefined ? others : [...others, [uri, format]]));
    },
  };
}
