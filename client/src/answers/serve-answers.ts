import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Failure, isConnectionFailure } from '#api/failure.ts';
import type { Access } from '../connections/access.ts';
import { activeConnection, section } from '../connections/settings.ts';
import { notify, onRequest } from '../language-client/requests.ts';
import { abortSignal } from '../platform/abort-signal.ts';
import { createAnswers } from './answers.ts';
import { type Asking, askConnected } from './ask-connected.ts';
import { connectedServer } from './connected-server.ts';
import { createIntroduction } from './introduction.ts';
import { type AskOne, answerTo } from './questions.ts';

const quietMilliseconds = 10_000;

/**
 * Tells the server what the connected Prometheus is, and answers what it would like to know from it. What fails is only logged.
 */
export function serveAnswers(client: BaseLanguageClient, access: Access, log: vscode.LogOutputChannel): vscode.Disposable {
  let quietUntil = 0;
  const keepQuiet = (failure: Failure): void => {
    quietUntil = isConnectionFailure(failure) ? Date.now() + quietMilliseconds : quietUntil;
  };
  const askOne = (signal: AbortSignal, onFailure?: Asking['onFailure']): AskOne =>
    Date.now() < quietUntil ? async () => undefined : askConnected({ access, log, signal, ...(onFailure ? { onFailure } : {}) });
  // Servers that are like Prometheus lack the paths that this asks: that is no reason to keep quiet.
  const introduction = createIntroduction({
    learn: (signal) => connectedServer(askOne(signal)),
    tell: (server) => void notify(client, 'observatory/connectedServer', server),
    now: Date.now,
  });
  const answers = createAnswers({
    async find(need, signal) {
      const answer = await answerTo(need, askOne(signal, keepQuiet));
      if (answer !== undefined) {
        introduction.again();
      }
      return answer;
    },
    now: Date.now,
  });
  onRequest(client, 'observatory/answers', async ({ needs }, token) => {
    const cancellation = abortSignal(token);
    try {
      return { answers: activeConnection() ? await answers.answer(needs, cancellation.signal) : needs.map(() => null) };
    } finally {
      cancellation.dispose();
    }
  });
  const learnAnew = (): void => {
    quietUntil = 0;
    answers.forget();
    void notify(client, 'observatory/connectionChanged', {});
    introduction.begin();
  };
  return vscode.Disposable.from(
    access.onDidChange(learnAnew),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.connection`) || event.affectsConfiguration(`${section}.connections`)) {
        learnAnew();
      }
    }),
    client.onDidChangeState(({ newState }) => newState === State.Running && introduction.begin()),
  );
}
