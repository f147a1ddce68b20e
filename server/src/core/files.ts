/** A file of the workspace as a scan sees it. */
export interface FileEntry {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; a file of the same time is taken to be the same. */
  readonly modified: number;
}

/** All that the server knows of a file system: the editor's over requests, the real one in the command line. */
export interface Files {
  /** Whether `list` gives all files of some folders, rather than files that somebody chose; absent: the latter. */
  readonly listsFolders?: boolean;
  /** At most `maxFiles` files that may hold configuration, ignored folders left out. */
  list(maxFiles: number): Promise<readonly FileEntry[]>;
  /** Undefined where the file cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Calls back with the URIs of files that changed or went away, until disposed of. */
  watch(onChange: (uris: readonly string[]) => void): void;
}
