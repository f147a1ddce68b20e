import type { Page } from 'playwright-core';
import { launchBrowser } from '../editor/harness/browser.ts';
import { summary } from './summary.ts';

const series = 50;
const points = 11_000;
const rounds = 9;

/** From a message with 50 series of 11,000 points to their picture, in the built page in headless Chromium. */
export async function graphInWebview(): Promise<readonly string[]> {
  const what = `${series} series of ${points.toLocaleString('en')} points drawn in the webview`;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  try {
    browser = await launchBrowser();
  } catch (error) {
    return [`${what}: not measured: ${error instanceof Error ? error.message : String(error)}`];
  }
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const dense = await measure(page, 0);
    const gapped = await measure(page, 0.1);
    return [`${what}: ${summary(dense)}; with gaps ${summary(gapped)} (limit 150 ms)`];
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, gaps: number): Promise<readonly number[]> {
  await page.goto('about:blank');
  await page.setContent('<!DOCTYPE html><html lang="en"><body><main id="results"></main></body></html>');
  await page.evaluate('globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })');
  await page.addStyleTag({ path: 'dist/webview/results.css' });
  await page.addScriptTag({ path: 'dist/webview/results.js' });
  await page.evaluate(drawOnce, { series, points, gaps, run: 1 }); // The first one warms up.
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await page.evaluate(drawOnce, { series, points, gaps, run: round + 2 }));
  }
  return times;
}

interface Drawing {
  readonly series: number;
  readonly points: number;
  /** The share of samples that are missing. */
  readonly gaps: number;
  readonly run: number;
}

/** Runs inside the page: milliseconds from the message until the canvas holds the curves. */
async function drawOnce({ series, points, gaps, run }: Drawing): Promise<number> {
  const [start, step] = [1_700_000_000, 15];
  const random = (seed: number): number => ((Math.sin(seed * 12.9898) * 43758.5453) % 1) + 1;
  const values = Float64Array.from({ length: series * points }, (_, index) =>
    random(index) % 1 < gaps ? Number.NaN : Math.sin(index / 300) * 10 + Math.floor(index / points) + random(index + 1),
  );
  const labels = Array.from({ length: series }, (_, index) => [['pod', `pod-${index}`]]);
  const table = { kind: 'matrix', common: [], labels: ['pod'], rows: [{ labels: ['pod-0'], value: '1' }], total: series };
  const graph = {
    times: Float64Array.from({ length: points }, (_, index) => start + index * step),
    series: labels,
    values,
    total: series,
    histograms: 0,
  };
  const times = { start, end: start + step * (points - 1), step };
  const state = { run, query: 'up', connection: 'bench', phase: 'done', milliseconds: 1, warnings: [], infos: [], times, table, graph };
  const texts = new Proxy({}, { get: (_, name) => String(name) });
  const began = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', state, texts } }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []; // Waits for what is still to be painted.
  const milliseconds = performance.now() - began;
  if (!pixels.some((value) => value > 0)) {
    throw new Error('nothing was drawn');
  }
  return milliseconds;
}
