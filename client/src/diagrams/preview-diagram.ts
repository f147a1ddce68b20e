import { t } from '../l10n.ts';
import { createDiagramCommand, type DiagramCommand, type DiagramCommandOptions } from './diagram-command.ts';

/** The command *Preview Diagram*: the Mermaid diagram at the cursor. */
export function createPreviewDiagram(options: Pick<DiagramCommandOptions, 'extensionUri' | 'client' | 'ready'>): DiagramCommand {
  const noDiagram = () =>
    t('There is no diagram in this file. Put the cursor into a Mermaid file, or into a `mermaid` block of a Markdown file.');
  return createDiagramCommand({ ...options, kind: 'written', noDiagram });
}
