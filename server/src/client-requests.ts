import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Requests } from './protocol.ts';

type Asked = 'observatory/answers' | 'observatory/listFiles' | 'observatory/readFile';

/** Sends one of our own requests to the client. Rejects where the client does not know it or fails. */
export function ask<Name extends Asked>(
  connection: Connection,
  name: Name,
  parameters: Requests[Name]['parameters'],
  token?: CancellationToken,
): Promise<Requests[Name]['result']> {
  return connection.sendRequest<Requests[Name]['result']>(name, parameters, token);
}
