import type { ImageFormat } from '#client/diagrams/diagram-messages.ts';
import type { DiagramTexts } from '#client/diagrams/diagram-texts.ts';
import type { View } from './view.ts';

/** The buttons above the picture. */
export function createToolbar(texts: DiagramTexts, view: View, save: (format: ImageFormat) => void): HTMLElement {
  const toolbar = document.createElement('div');
  toolbar.id = 'toolbar';
  toolbar.setAttribute('role', 'toolbar');
  toolbar.append(
    button('−', texts.zoomOut, () => view.zoom(0.8)),
    button('+', texts.zoomIn, () => view.zoom(1.25)),
    button(texts.fit, texts.fit, () => view.fit()),
    button('SVG', texts.saveSvg, () => save('svg')),
    button('PNG', texts.savePng, () => save('png')),
  );
  return toolbar;
}

function button(label: string, title: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = label;
  made.title = title;
  made.setAttribute('aria-label', title);
  made.addEventListener('click', action);
  return made;
}
