/** What the page of the preview is made of, as the webview addresses it. */
export interface DiagramPageParts {
  readonly script: string;
  /** New for each page. */
  readonly nonce: string;
  readonly title: string;
  /** The language of the texts, such as `ko`. */
  readonly language: string;
}

/** The page: it runs its own script and nothing else, and loads nothing from anywhere. Mermaid writes styles into its pictures. */
export function diagramHtml({ script, nonce, title, language }: DiagramPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src data:; font-src data:`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="diagram"></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
