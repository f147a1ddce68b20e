import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '#api/ask.ts';
import { explain } from '#api/explain.ts';
import { isConnectionFailure } from '#api/failure.ts';
import type { HttpLimits } from '#api/http.ts';
import type { Access } from '../connections/access.ts';
import { activeConnection, section } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import { notify, onRequest } from '../language-client/requests.ts';
import { abortSignal } from '../platform/abort-signal.ts';
import { createAnswers } from './answers.ts';
import { type AskOne, answerTo } from './questions.ts';

/** Suggestions are worth less patience than a query that a person runs. */
const limits: HttpLimits = { timeout: 10_000, maxBytes: 10_000_000 };
const quietMilliseconds = 10_000;

/** Answers what the server would like to know from the connected Prometheus. What fails is only logged. */
export function serveAnswers(client: BaseLanguageClient, access: Access, log: vscode.LogOutputChannel): vscode.Disposable {
  let quietUntil = 0;
  const askOne =
    (signal: AbortSignal): AskOne =>
    async (question) => {
      const connection = Date.now() < quietUntil ? undefined : activeConnection();
      const answer = connection && (await ask({ url: connection.url, transport: access.transport(connection), limits }, question, signal));
      if (answer?.kind !== 'failure') {
        return answer?.data;
      }
      if (answer.reason !== 'cancelled') {
        log.info(`${question.path}: ${explain(answer, t).what}`);
      }
      quietUntil = isConnectionFailure(answer) ? Date.now() + quietMilliseconds : quietUntil;
      return undefined;
    };
  const answers = createAnswers({ find: (need, signal) => answerTo(need, askOne(signal)), now: Date.now });
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
  };
  return vscode.Disposable.from(
    access.onDidChange(learnAnew),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.connection`) || event.affectsConfiguration(`${section}.connections`)) {
        learnAnew();
      }
    }),
  );
}
