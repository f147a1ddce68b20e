import { type WebviewPage, webviewPage } from '../webview-page.ts';

/** What the page of the trial is made of, as the webview addresses it. */
export interface RelabellingPageParts extends Omit<WebviewPage, 'policy' | 'main'> {
  readonly style: string;
  /** The webview's source for its own files. */
  readonly cspSource: string;
}

/** The page of the trial, which loads nothing from anywhere. */
export function relabellingHtml({ cspSource, ...parts }: RelabellingPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${parts.nonce}'; style-src ${cspSource}; font-src ${cspSource}; base-uri 'none'; form-action 'none'`;
  return webviewPage({ ...parts, policy, main: 'relabelling' });
}
