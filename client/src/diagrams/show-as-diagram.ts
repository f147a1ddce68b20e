import { t } from '../l10n.ts';
import { createDiagramCommand, type DiagramCommand, type DiagramCommandOptions } from './diagram-command.ts';

/** The command *Show as Diagram*: a picture of the configuration at the cursor. */
export function createShowAsDiagram(options: Pick<DiagramCommandOptions, 'extensionUri' | 'client' | 'ready'>): DiagramCommand {
  const noDiagram = () =>
    t(
      'There is nothing to draw in this file. Open a Prometheus configuration or a Kubernetes workload, such as a DaemonSet with its containers, as a file or in a block of a Markdown file.',
    );
  return createDiagramCommand({ ...options, kind: 'drawn', noDiagram });
}
