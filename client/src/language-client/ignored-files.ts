/** Folders of other people's files, whatever the settings say. */
const ignoredFolders: readonly string[] = ['node_modules', '.git', '.hg', '.svn'];

/** The glob of what a scan leaves out: the folders above and the person's `search.exclude`. VS Code adds `files.exclude`. */
export function ignoredFilesPattern(searchExclude: unknown): string {
  const excluded = typeof searchExclude === 'object' && searchExclude !== null ? Object.entries(searchExclude) : [];
  // A comma or brace inside would end the alternative it stands in: VS Code's globs nest braces, but know no escape.
  const globs = excluded.filter(([glob, on]) => on === true && isBalanced(glob)).map(([glob]) => glob);
  return `{${[...ignoredFolders.map((folder) => `**/${folder}/**`), ...globs].join(',')}}`;
}

/** Whether a path lies in one of the folders that are always left out. */
export function isInIgnoredFolder(path: string): boolean {
  return path.split('/').some((part) => ignoredFolders.includes(part));
}

function isBalanced(glob: string): boolean {
  const outside = glob.replace(/\{[^{}]*\}/g, '');
  return !/[{},]/.test(outside);
}
