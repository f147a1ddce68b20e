import type { DiagramState, FromDiagramPage, ImageFormat, ToDiagramPage } from '#client/diagrams/diagram-messages.ts';
import type { DiagramTexts } from '#client/diagrams/diagram-texts.ts';
import style from './diagram.css';
import { draw } from './draw.ts';
import { toPng, toSvgText } from './image.ts';
import { addLinks, listenToLinks } from './links.ts';
import { createToolbar } from './toolbar.ts';
import { createView } from './view.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromDiagramPage): void; getState(): unknown; setState(state: Good): void };

/** The last text that could be drawn: it outlives the page, which VS Code throws away while it is hidden. */
type Good = Pick<DiagramState, 'key' | 'source' | 'nodes'>;

const code = acquireVsCodeApi();
const view = createView();
const problem = document.createElement('div');
const main = document.getElementById('diagram');
let last: ToDiagramPage | undefined;
let good: Good | undefined;
let work = Promise.resolve();

listenToLinks(view.element, (node) => code.postMessage({ type: 'follow', node }));
document.head.append(Object.assign(document.createElement('style'), { textContent: String(style) }));
problem.id = 'problem';
problem.setAttribute('role', 'status');
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) {
    last = data;
    work = work.then(() => (last === data ? show(data) : undefined));
  }
});
new MutationObserver(() => {
  work = work.then(redraw);
}).observe(document.body, { attributeFilter: ['class'] });
code.postMessage({ type: 'ready' });

async function show({ state, texts }: ToDiagramPage): Promise<void> {
  if (!main?.hasChildNodes()) {
    main?.append(
      createToolbar(texts, view, (format) => void save(format)),
      problem,
      view.element,
    );
    await restore(state.key);
  }
  const failure = state.problem ? inWords(state.problem, texts) : await put(state);
  const isStale = failure !== undefined && good?.key === state.key;
  problem.textContent = failure === undefined ? '' : isStale ? `${failure}\n${texts.stale}` : failure;
  main?.toggleAttribute('data-stale', isStale);
  if (failure !== undefined && !isStale) {
    view.clear();
  }
}

/** Undefined where the picture is there; else why not. */
async function put({ key, source, nodes }: Good): Promise<string | undefined> {
  if (good?.key === key && good.source === source) {
    return undefined;
  }
  const drawing = await draw(source);
  if ('failure' in drawing) {
    return drawing.failure;
  }
  const before = good;
  good = { key, source, nodes };
  place(drawing.svg, before?.key === key);
  code.setState(good);
  return undefined;
}

/** The theme changed. */
async function redraw(): Promise<void> {
  const drawing = good && (await draw(good.source));
  if (drawing && 'svg' in drawing) {
    place(drawing.svg, true);
  }
}

function place(svg: SVGSVGElement, keep: boolean): void {
  addLinks(svg, good?.nodes ?? [], last?.texts.goTo ?? '');
  view.show(svg, keep);
}

async function restore(key: string): Promise<void> {
  const kept = code.getState();
  if (isGood(kept) && kept.key === key) {
    await put(kept);
  }
}

function inWords({ line, message }: NonNullable<DiagramState['problem']>, texts: DiagramTexts): string {
  return texts.line.replace('{0}', String(line)).replace('{1}', () => message);
}

async function save(format: ImageFormat): Promise<void> {
  const svg = view.picture();
  if (svg) {
    code.postMessage({ type: 'save', format, data: format === 'svg' ? toSvgText(svg) : await toPng(svg) });
  }
}

function isToPage(data: unknown): data is ToDiagramPage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'show' && 'state' in data && 'texts' in data;
}

function isGood(kept: unknown): kept is Good {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'key' in kept &&
    typeof kept.key === 'string' &&
    'source' in kept &&
    typeof kept.source === 'string' &&
    'nodes' in kept &&
    Array.isArray(kept.nodes)
  );
}
