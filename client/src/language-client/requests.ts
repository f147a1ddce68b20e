import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import type { Notifications, Requests } from '#server/protocol.ts';

type FromServer = 'observatory/answers' | 'observatory/listFiles' | 'observatory/readFile';

/** Asks the server what stands at a place. */
export function regionAt(
  client: BaseLanguageClient,
  parameters: Requests['observatory/regionAt']['parameters'],
): Promise<Requests['observatory/regionAt']['result']> {
  return client.sendRequest('observatory/regionAt' satisfies keyof Requests, parameters);
}

/** Asks the server which diagrams a document holds. */
export function diagramsIn(
  client: BaseLanguageClient,
  parameters: Requests['observatory/diagrams']['parameters'],
): Promise<Requests['observatory/diagrams']['result']> {
  return client.sendRequest('observatory/diagrams' satisfies keyof Requests, parameters);
}

/** Asks the server what becomes of labels in a list of relabel rules. */
export function relabellingIn(
  client: BaseLanguageClient,
  parameters: Requests['observatory/relabelling']['parameters'],
): Promise<Requests['observatory/relabelling']['result']> {
  return client.sendRequest('observatory/relabelling' satisfies keyof Requests, parameters);
}

/** Asks the server how the expressions of a document, or of a range of it, are laid out. */
export function formattingOf(
  client: BaseLanguageClient,
  parameters: Requests['observatory/format']['parameters'],
): Promise<Requests['observatory/format']['result']> {
  return client.sendRequest('observatory/format' satisfies keyof Requests, parameters);
}

/** Asks the server what a document is taken for. */
export function fileFormatOf(client: BaseLanguageClient, uri: string): Promise<Requests['observatory/fileFormat']['result']> {
  return client.sendRequest('observatory/fileFormat' satisfies keyof Requests, { textDocument: { uri } });
}

/** Answers one of the server's own requests. */
export function onRequest<Name extends FromServer>(
  client: BaseLanguageClient,
  name: Name,
  handle: (parameters: Requests[Name]['parameters'], token: CancellationToken) => Promise<Requests[Name]['result']>,
): void {
  client.onRequest<unknown, void>(name, (parameters: Requests[Name]['parameters'], token: CancellationToken) => handle(parameters, token));
}

/** Tells the server something; before it runs, and after it stopped, nobody needs to know. */
export async function notify<Name extends keyof Notifications>(
  client: BaseLanguageClient,
  name: Name,
  parameters: Notifications[Name],
): Promise<void> {
  if (client.isRunning()) {
    await client.sendNotification(name, parameters);
  }
}
