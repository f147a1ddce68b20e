import type { Mermaid } from 'mermaid';
import { chartColours } from '#client/diagrams/chart-colours.ts';
import { makeLegible } from './legible.ts';

/** A picture, or why there is none, in Mermaid's own words. */
export type Drawing = { readonly svg: SVGSVGElement } | { readonly failure: string };

let count = 0;
let loading: Promise<Mermaid> | undefined;

/** Mermaid's own limits keep sites from drawing for long; a configuration with hundreds of jobs is drawn by the person who asks for it. */
const limits = { maxTextSize: 1_000_000, maxEdges: 10_000 };

/**
 * Draws a diagram in the colours of VS Code. Scripts in the source do nothing. Mermaid's newer look fades its borders and throws shadows, which
 * is hard to see on dark ground: where a diagram does not choose its look, it gets the classic one.
 */
export async function draw(source: string): Promise<Drawing> {
  loading ??= load();
  const mermaid = await loading;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    look: 'classic',
    ...limits,
    ...colours(),
  });
  try {
    const { svg } = await mermaid.render(`diagram-${++count}`, source);
    const element = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    if (!element) {
      return { failure: '' };
    }
    makeLegible(element, colour('--vscode-editor-background'));
    return { svg: sized(element) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function load(): Promise<Mermaid> {
  return (await import('mermaid')).default;
}

/** Mermaid's pictures fill what they are in; here their size is their own, and the view scales them. */
function sized(svg: SVGSVGElement): SVGSVGElement {
  const { width, height } = svg.viewBox.baseVal;
  if (width > 0 && height > 0) {
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
  }
  svg.style.maxWidth = 'none';
  return svg;
}

function colours() {
  const { classList } = document.body;
  if (!classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light')) {
    const theme = classList.contains('vscode-dark') ? 'dark' : 'default';
    return { theme, themeVariables: { edgeLabelBackground: colour('--vscode-editor-background') } } as const;
  }
  const background = colour('--vscode-editor-background');
  const foreground = colour('--vscode-editor-foreground');
  const border = colour('--vscode-contrastBorder') || foreground;
  const darkMode = !classList.contains('vscode-high-contrast-light');
  const themeVariables = {
    darkMode,
    background,
    mainBkg: background,
    primaryColor: background,
    primaryTextColor: foreground,
    primaryBorderColor: border,
    secondaryColor: background,
    tertiaryColor: background,
    lineColor: foreground,
    textColor: foreground,
    clusterBkg: background,
    clusterBorder: border,
    edgeLabelBackground: background,
    noteBkgColor: background,
    noteTextColor: foreground,
    noteBorderColor: border,
    pieStrokeColor: border,
    pieOuterStrokeColor: border,
    ...chartVariables(darkMode, foreground),
  };
  return { theme: 'base', themeVariables } as const;
}

/** Slices, branches and sections, which would all be of the background's colour. */
function chartVariables(isDark: boolean, foreground: string): Readonly<Record<string, string>> {
  const entries = chartColours(12, isDark).flatMap((fill, index) => [
    [`pie${index + 1}`, fill],
    [`cScale${index}`, fill],
    [`cScaleLabel${index}`, foreground],
    [`git${index}`, fill],
    [`gitBranchLabel${index}`, foreground],
  ]);
  return { ...Object.fromEntries(entries), pieSectionTextColor: foreground };
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
