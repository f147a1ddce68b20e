/** A colour of VS Code's theme as it is now, such as `charts-blue`. */
export function themeColour(name: string, otherwise: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || otherwise;
}

/** The colours of VS Code for charts, the ones easiest to tell apart first. Its orange is nearly invisible in the dark theme. */
const chartColours: readonly (readonly [name: string, otherwise: string])[] = [
  ['charts-blue', '#3794ff'],
  ['charts-green', '#89d185'],
  ['charts-yellow', '#cca700'],
  ['charts-red', '#f14c4c'],
  ['charts-purple', '#b180d7'],
];

/** The golden angle: each next hue is far from those before it. */
const hueStep = 137.508;

/** The colour of a curve: the theme's own first, then hues that its background leaves legible. */
export function seriesColour(index: number): string {
  const own = chartColours[index];
  return own ? themeColour(...own) : `hsl(${((index * hueStep) % 360).toFixed(0)} 65% ${lightness()}%)`;
}

/** Calls `changed` when the theme, or the size of its text, becomes another one. */
export function onThemeChange(changed: () => void, until: AbortSignal): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  until.addEventListener('abort', () => observer.disconnect());
}

/** Percent. VS Code gives the body the class of the theme's kind. */
function lightness(): number {
  const { classList } = document.body;
  const isLight = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
  const isHighContrast = classList.contains('vscode-high-contrast');
  return isLight ? (isHighContrast ? 32 : 40) : isHighContrast ? 75 : 65;
}
