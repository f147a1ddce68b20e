/** The name of the folder that a file is in. */
export function folderName(uri: string): string {
  return fileName(uri.replace(/[?#].*$/, '').replace(/\/[^/]*$/, ''));
}

/** The last part of a URI's path, decoded; VS Code's ids for the languages it may be in are not looked at. */
export function fileName(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
