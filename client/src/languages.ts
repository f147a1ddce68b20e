/** VS Code's ids of the languages that Observatory looks into. */
const languageIds: readonly string[] = ['promql', 'yaml', 'markdown', 'mermaid', 'prometheus-exposition', 'json'];

/** Where documents live that a person edits: not the old side of a comparison (`git:`), an output or a chat. */
const schemes: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vscode-userdata',
  'memfs',
  'tmp',
];

/** The documents that Observatory looks into, for the language client. */
export const documentSelector: { language: string; scheme: string }[] = schemes.flatMap((scheme) =>
  languageIds.map((language) => ({ language, scheme })),
);

/** Files of the workspace that may hold something of ours. Of JSON, which is everywhere, those that by name or folder may be dashboards. */
export const filePattern: string = `{${[
  ...['yaml', 'yml', 'md', 'markdown', 'mmd', 'mermaid', 'promql', 'prom', 'openmetrics'].map((suffix) => `**/*.${suffix}`),
  ...['**/*[dD]ashboard*.json', '**/*[dD]ashboard*/**/*.json', '**/*[gG]rafana*/**/*.json'],
].join(',')}}`;

/** Whether Observatory looks into a document. */
export function isOurs({ languageId, uri }: { readonly languageId: string; readonly uri: { readonly scheme: string } }): boolean {
  return languageIds.includes(languageId) && schemes.includes(uri.scheme);
}
