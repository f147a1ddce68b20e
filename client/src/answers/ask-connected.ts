import type * as vscode from 'vscode';
import { ask } from '#api/ask.ts';
import { explain } from '#api/explain.ts';
import type { Failure } from '#api/failure.ts';
import type { HttpLimits } from '#api/http.ts';
import type { Access } from '../connections/access.ts';
import { activeConnection } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import { proven } from './proven.ts';
import type { AskOne } from './questions.ts';

/** What nobody asked for by name is worth less patience than a query that a person runs. */
const limits: HttpLimits = { timeout: 10_000, maxBytes: 10_000_000 };

/** How the connection in use is asked in the background, where what fails is only logged. */
export interface Asking {
  readonly access: Access;
  readonly log: vscode.LogOutputChannel;
  readonly signal: AbortSignal;
  readonly onFailure?: (failure: Failure) => void;
}

/** Asks the connection in use, whichever that is then; undefined where there is no answer, or one that proves nothing. */
export function askConnected({ access, log, signal, onFailure }: Asking): AskOne {
  return async (question) => {
    const connection = activeConnection();
    const answer = connection && (await ask({ url: connection.url, transport: access.transport(connection), limits }, question, signal));
    if (answer?.kind !== 'failure') {
      return answer && proven(answer);
    }
    if (answer.reason !== 'cancelled') {
      log.info(`${question.path}: ${explain(answer, t).what}`);
    }
    onFailure?.(answer);
    return undefined;
  };
}
