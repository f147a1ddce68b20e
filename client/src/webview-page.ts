/** What the page of a webview is made of. */
export interface WebviewPage {
  /** What it may load and run (https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP). */
  readonly policy: string;
  /** The id of its one element, which the script fills. */
  readonly main: string;
  readonly script: string;
  readonly style?: string;
  /** New for each page. */
  readonly nonce: string;
  readonly title: string;
  /** The language of the texts, such as `ko`. */
  readonly language: string;
}

/**
 * The page: it runs its own script and nothing else. In a browser the script comes from another origin than the page; only with `crossorigin` may it
 * import what lies beside it (https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script).
 */
export function webviewPage({ policy, main, script, style, nonce, title, language }: WebviewPage): string {
  const link = style === undefined ? '' : `\n<link rel="stylesheet" href="${escapeHtml(style)}">`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>${link}
</head>
<body>
<main id="${escapeHtml(main)}"></main>
<script nonce="${escapeHtml(nonce)}" crossorigin="anonymous" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
