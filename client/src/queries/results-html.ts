import { type WebviewPage, webviewPage } from '../webview-page.ts';

/** What the page of results is made of, as the webview addresses it. */
export interface ResultsPageParts extends Omit<WebviewPage, 'policy' | 'main'> {
  readonly style: string;
  /** The webview's source for its own files. */
  readonly cspSource: string;
}

/** The page of results, which loads nothing from anywhere. */
export function resultsHtml({ cspSource, ...parts }: ResultsPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${parts.nonce}'; style-src ${cspSource}; font-src ${cspSource}; base-uri 'none'; form-action 'none'`;
  return webviewPage({ ...parts, policy, main: 'results' });
}
