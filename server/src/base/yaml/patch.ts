/** A change of a text before parsing, whose result is placed back on the text as it was. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with patches applied. */
export interface PatchedText {
  readonly text: string;
  /** Where an offset of the patched text stands in the original: inside a patch at its start, behind it at its end. */
  place(offset: number): number;
}

/** Applies patches that do not overlap. */
export function applyPatches(original: string, patches: readonly Patch[]): PatchedText {
  const sorted = [...patches].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  const starts: { readonly patched: number; readonly patch: Patch }[] = [];
  let length = 0;
  let copied = 0;
  for (const patch of sorted) {
    parts.push(original.slice(copied, patch.start), patch.text);
    length += patch.start - copied;
    starts.push({ patched: length, patch });
    length += patch.text.length;
    copied = patch.end;
  }
  parts.push(original.slice(copied));
  return { text: sorted.length === 0 ? original : parts.join(''), place: (offset) => placeBehind(starts, offset) };
}

function placeBehind(starts: readonly { readonly patched: number; readonly patch: Patch }[], offset: number): number {
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index];
    if (start && offset >= start.patched) {
      const behind = offset - start.patched - start.patch.text.length;
      return behind >= 0
        ? start.patch.end + behind
        : start.patch.start + Math.min(offset - start.patched, start.patch.end - start.patch.start);
    }
  }
  return offset;
}
