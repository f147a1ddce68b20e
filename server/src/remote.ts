import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Need } from '#core/environment.ts';
import type { Ask } from '#features/hover.ts';
import { ask } from './client-requests.ts';
import { type Workspace, withAnswers } from './workspace.ts';

/** What the connected Prometheus knows, asked through the client, which owns the connection. */
export interface Remote {
  /** A way to ask for one request about `document`; without an answer in time the environment simply knows less. */
  ask(document: TextDocument, token: CancellationToken): Ask;
  /** The answers to needs, null for what is not known; undefined where none came in time. Never rejects. */
  answers(needs: readonly Need[], token?: CancellationToken): Promise<Answers | undefined>;
  /** Another server is connected: asking makes sense again. */
  forget(): void;
}

type Answers = readonly (readonly string[] | null)[];

const patienceMilliseconds = 300;

/** Asks through `connection`. After a client that does not know the request, nothing is asked any more. */
export function createRemote(connection: Connection, workspace: Workspace): Remote {
  let deaf = false;
  const remote: Remote = {
    ask: (document, token) => async (needs) => {
      const answers = await remote.answers(needs, token);
      const environment = workspace.environment(document.uri);
      return answers ? withAnswers(environment, needs, answers) : environment;
    },
    async answers(needs, token) {
      if (needs.length === 0 || deaf) {
        return undefined;
      }
      const asked = ask(connection, 'observatory/answers', { needs }, token).catch((error: unknown) => {
        deaf = token?.isCancellationRequested !== true;
        workspace.context.log(`answers: ${String(error)}`);
        return undefined;
      });
      return (await Promise.race([asked, late(workspace)]))?.answers;
    },
    forget() {
      deaf = false;
    },
  };
  return remote;
}

function late(workspace: Workspace): Promise<undefined> {
  return new Promise((resolve) => {
    workspace.context.scheduler.after(patienceMilliseconds, () => resolve(undefined));
  });
}
