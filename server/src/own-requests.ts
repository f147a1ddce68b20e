import type { Range } from 'vscode-languageserver';
import { drawers } from '#diagrams/index.ts';
import { diagramsOf, drawnDiagramsOf } from '#features/diagrams.ts';
import { formattingEdits } from '#features/formatting.ts';
import { spanOf } from '#features/positions.ts';
import { regionAt } from '#features/region-at.ts';
import { formatOfDocument } from './file-format.ts';
import { type At, inDocument, type Service } from './in-document.ts';
import type { DiagramKind, Requests, TrialWish } from './protocol.ts';

/** The requests of our own client, as `protocol.ts` has them. */
export function answerOwnRequests(service: Service): void {
  const { connection, workspace } = service;
  const regionRequest: keyof Requests = 'observatory/regionAt';
  connection.onRequest(
    regionRequest,
    inDocument(service, 'regionAt', null, async ({ snapshot, document, offset }) => regionAt(snapshot, document, offset) ?? null),
  );
  const fileFormatRequest = 'observatory/fileFormat' satisfies keyof Requests;
  connection.onRequest<Requests[typeof fileFormatRequest]['result'], never>(
    fileFormatRequest,
    inDocument(service, 'fileFormat', null, async ({ document, snapshot }) => formatOfDocument(workspace, document, snapshot)),
  );
  const formatRequest = 'observatory/format' satisfies keyof Requests;
  connection.onRequest<Requests[typeof formatRequest]['result'], never>(
    formatRequest,
    inDocument(service, 'format', null, async ({ snapshot, document }, { range }: At & { range?: Range }) => ({
      version: document.version,
      edits: formattingEdits(snapshot, document, range && spanOf(document, range)),
    })),
  );
  const relabellingRequest = 'observatory/relabelling' satisfies keyof Requests;
  connection.onRequest<Requests[typeof relabellingRequest]['result'], never>(
    relabellingRequest,
    inDocument(service, 'relabelling', null, async ({ snapshot, document }, wish: At & TrialWish) => {
      const { tryRelabelling } = await import('./relabel-trial.ts');
      return tryRelabelling(snapshot, document, wish) ?? null;
    }),
  );
  const diagramsRequest = 'observatory/diagrams' satisfies keyof Requests;
  connection.onRequest<Requests[typeof diagramsRequest]['result'], never>(
    diagramsRequest,
    inDocument(service, 'diagrams', null, async ({ snapshot, document, token }, { kind }: At & { kind: DiagramKind }) => ({
      version: document.version,
      diagrams:
        kind === 'drawn'
          ? await drawnDiagramsOf(snapshot, document, drawers)
          : diagramsOf(snapshot, document, await workspace.problems(document, { token })),
    })),
  );
}
