import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled } from '#core/scheduler.ts';

/** Where failures are written for the developer; the person at the keyboard never sees them. */
export type Log = (message: string) => void;

/** Why a request of a person is not carried out, in words for them. */
export class Refusal extends Error {}

/**
 * The one try/catch around requests. A failure is logged under the request's name and answered with `empty`; a request
 * whose answer is no longer wanted ends with LSP's own code for that, and a refusal goes on to the person.
 */
export function answering<Parameters, Result>(
  log: Log,
  request: { readonly name: string; readonly empty: Result },
  handle: (parameters: Parameters, token: CancellationToken) => Promise<Result> | Result,
): (parameters: Parameters, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (parameters, token) => {
    try {
      const result = await handle(parameters, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof Cancelled) {
        return cancelled();
      }
      if (error instanceof Refusal) {
        return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      }
      log(`${request.name}: ${describeFailure(error)}`);
      return request.empty;
    }
  };
}

/** A failure with its stack, for the log. */
export function describeFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}
