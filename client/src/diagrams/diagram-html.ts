import { type WebviewPage, webviewPage } from '../webview-page.ts';

/** The preview's page, which loads nothing from anywhere. Mermaid writes styles into its pictures. */
export function diagramHtml(parts: Omit<WebviewPage, 'policy' | 'main' | 'style'>): string {
  const policy = `default-src 'none'; script-src 'nonce-${parts.nonce}'; style-src 'unsafe-inline'; img-src data:; font-src data:`;
  return webviewPage({ ...parts, policy, main: 'diagram' });
}
