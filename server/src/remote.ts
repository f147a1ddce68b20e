import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ask } from '#features/hover.ts';
import { ask } from './client-requests.ts';
import { type Workspace, withAnswers } from './workspace.ts';

/** What the connected Prometheus knows, asked through the client, which owns the connection. */
export interface Remote {
  /** A way to ask for one request about `document`; without an answer in time the environment simply knows less. */
  ask(document: TextDocument, token: CancellationToken): Ask;
  /** Another server is connected: asking makes sense again. */
  forget(): void;
}

const patienceMilliseconds = 300;

/** Asks through `connection`. After a client that does not know the request, nothing is asked any more. */
export function createRemote(connection: Connection, workspace: Workspace): Remote {
  let deaf = false;
  return {
    ask: (document, token) => async (needs) => {
      const environment = workspace.environment(document.uri);
      if (needs.length === 0 || deaf) {
        return environment;
      }
      const asked = ask(connection, 'observatory/answers', { needs }, token).catch((error: unknown) => {
        deaf = !token.isCancellationRequested;
        workspace.context.log(`answers: ${String(error)}`);
        return undefined;
      });
      const answer = await Promise.race([asked, late(workspace)]);
      return answer ? withAnswers(environment, needs, answer.answers) : environment;
    },
    forget() {
      deaf = false;
    },
  };
}

function late(workspace: Workspace): Promise<undefined> {
  return new Promise((resolve) => {
    workspace.context.scheduler.after(patienceMilliseconds, () => resolve(undefined));
  });
}
