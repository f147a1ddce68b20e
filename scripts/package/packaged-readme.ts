/** The sections that are for those who have the repository. */
const repositorySections: readonly string[] = ['Try it', 'Install it'];

/**
 * The README as VS Code shows it of an installed extension: without what is for those who have the repository, and without pictures, since
 * VS Code shows there only those of public addresses, and we have none.
 */
export function packagedReadme(markdown: string): string {
  const sections = markdown.split(/^(?=## )/m);
  const kept = sections.filter((section) => !repositorySections.some((title) => section.startsWith(`## ${title}\n`)));
  const blocks = kept.join('').split(/(?<=\n\n)/);
  return blocks.filter((block) => !/!\[[^\]]*\]\(/.test(block)).join('');
}
