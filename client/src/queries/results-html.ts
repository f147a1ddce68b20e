/** What the page of results is made of, as the webview addresses it. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The webview's source for its own files. */
  readonly cspSource: string;
  /** New for each page. */
  readonly nonce: string;
  readonly title: string;
  /** The language of the texts, such as `ko`. */
  readonly language: string;
}

/** The page: it runs its own script and nothing else, and loads nothing from anywhere. */
export function resultsHtml({ script, style, cspSource, nonce, title, language }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src ${cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<main id="results"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
