/**
 * Runs inside the page: the first character of the first place where the editor draws `text`, in the window's coordinates. A line may be one
 * element or many, and blanks are drawn as no-break spaces, so the place is found by characters.
 */
export function drawnText(text: string): { readonly x: number; readonly y: number } | undefined {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start >= 0) {
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const ends = [start, start + 1];
      let seen = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        for (const [index, end] of ends.entries()) {
          if (seen <= end && end <= seen + length) {
            range[index === 0 ? 'setStart' : 'setEnd'](node, end - seen);
          }
        }
        seen += length;
      }
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}

/** Runs inside the page: whether keys go to the text of an editor. */
export function isTyping(): boolean {
  return document.activeElement?.closest('.monaco-editor') !== null && document.activeElement !== null;
}

/** Runs inside the page: whether the palette is gone; what asks for something afterwards uses the same box. */
export function paletteIsClosed(): boolean {
  const box = document.querySelector<HTMLInputElement>('.quick-input-widget input');
  return !box?.checkVisibility() || !box.value.startsWith('>');
}

/** Runs inside the page before its scripts: VS Code takes this for the language of the words that it loaded, and tells extensions. */
export function speak(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}

/** What VS Code's driver for tests gives. */
interface Driver {
  getLogs(): Promise<readonly { readonly relativePath: string; readonly contents: string }[]>;
}

declare global {
  interface Window {
    readonly driver?: Driver;
  }
}

/** Runs inside the page of a workbench without a server: the text of an output channel. */
export async function channelText(name: string): Promise<string> {
  const logs = (await window.driver?.getLogs()) ?? [];
  return logs
    .filter(({ relativePath }) => relativePath.endsWith(`${name}.log`))
    .map(({ contents }) => contents)
    .join('\n');
}
