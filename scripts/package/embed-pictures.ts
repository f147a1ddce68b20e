import { readFileSync } from 'node:fs';

/**
 * A README whose PNG pictures are part of its text. VS Code shows a README of an installed extension without access to files, and there is
 * no public place to link to.
 */
export function embedPictures(markdown: string): string {
  return markdown.replace(/(!\[[^\]]*\])\(([\w/.-]+\.png)\)/g, (_, alternative: string, file: string) => {
    return `${alternative}(data:image/png;base64,${readFileSync(file, 'base64')})`;
  });
}
