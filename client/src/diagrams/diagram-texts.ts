import { t } from '../l10n.ts';

/** Every text of the preview's page, in the person's language: a webview has no translations of its own. */
export function diagramTexts() {
  return {
    diagram: t('Diagram'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Fit'),
    goTo: t('Go to its line'),
    saveSvg: t('Save as SVG'),
    savePng: t('Save as PNG'),
    line: t('Line {0}: {1}', '{0}', '{1}'),
    stale: t('The picture is of the text before.'),
  };
}

export type DiagramTexts = ReturnType<typeof diagramTexts>;
