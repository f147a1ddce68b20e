import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Need } from '#core/environment.ts';
import { pacer } from '#core/scheduler.ts';
import { checkNeeds } from '#features/check-needs.ts';
import { type AnswerStore, createAnswerStore } from './answer-store.ts';
import type { Remote } from './remote.ts';
import { describeFailure } from './request.ts';
import { noAnswers, type Workspace } from './workspace.ts';

/** Asks what checks would like to know of the connected Prometheus, after they have said what they can say without it. */
export interface CheckAnswers {
  /** The problems of an open document were told: what its checks lack is asked once nobody has wanted anything for a while. */
  want(uri: string): void;
  /** Another server is connected, or none: nothing that was learned holds, and what is on its way comes to nothing. */
  forget(): void;
}

/** Longer than the pauses between keystrokes: nobody asks for half a word. */
const typingPause = 1200;
/** Servers have others to serve: so many questions at a time, and so many of a document until its problems are told anew. */
const mostAtOnce = 8;
const mostInARow = 400;
/** Doubled each time that answers are missing; after the last one only an edit or another look at the document asks again. */
const firstRetry = 2000;
const mostRetries = 4;

/** Asks through `remote`; `onLearned` is called when problems may be others than those that were told. */
export function createCheckAnswers({ documents, workspace, remote }: Context, onLearned: () => void): CheckAnswers {
  const { scheduler, log } = workspace.context;
  const timers = new Map<string, Timer>();
  let store = createAnswerStore(scheduler);
  let work = Promise.resolve();

  const later = (uri: string, milliseconds: number, retries: number): void => {
    timers.get(uri)?.stop();
    const begin = (): void => {
      timers.delete(uri);
      work = work.then(() => learn(uri, retries)).catch((error: unknown) => log(`answers ${uri}: ${describeFailure(error)}`));
    };
    timers.set(uri, { version: documents.get(uri)?.version, stop: scheduler.after(milliseconds, begin) });
  };
  const learn = async (uri: string, retries: number): Promise<void> => {
    const asked = store;
    const isWanted = (): boolean => asked === store && !timers.has(uri);
    const isMissing = await askAll({ remote, store: asked, openNeeds: () => openNeeds(uri), isWanted });
    const changed = isWanted() ? asked.takeChanged() : undefined;
    if (changed) {
      workspace.learn(changed);
      onLearned();
    }
    if (isMissing && isWanted() && retries < mostRetries) {
      later(uri, firstRetry * 2 ** retries, retries + 1);
    }
  };
  const openNeeds = async (uri: string): Promise<readonly Need[]> => {
    const document = documents.get(uri);
    const environment = workspace.environment(uri);
    if (!document || !environment.server) {
      return [];
    }
    const { isOpen, failures, current, content } = store;
    const snapshot = await workspace.snapshot(document);
    const asking = { pacer: pacer(scheduler), log, remote: current, content: content(), isOpen, most: mostInARow };
    const needs = await checkNeeds(snapshot, environment, asking);
    // What a server never answers shall not keep others from being asked.
    return needs.toSorted((a, b) => failures(a) - failures(b));
  };

  return {
    want(uri) {
      const timer = timers.get(uri);
      if (!timer || timer.version !== documents.get(uri)?.version) {
        later(uri, typingPause, 0);
      }
    },
    forget() {
      for (const { stop } of timers.values()) {
        stop();
      }
      timers.clear();
      store = createAnswerStore(scheduler);
      workspace.learn(noAnswers);
    },
  };
}

interface Asking {
  readonly remote: Context['remote'];
  readonly store: AnswerStore;
  openNeeds(): Promise<readonly Need[]>;
  isWanted(): boolean;
}

/**
 * Asks, and looks again since answers lead to more questions, until there are none; says whether answers are missing. A server that answers none
 * of several is left alone.
 */
async function askAll({ remote, store, openNeeds, isWanted }: Asking): Promise<boolean> {
  let isMissing = false;
  let needs = await openNeeds();
  for (let count = 0; needs.length > 0 && count < mostInARow && isWanted(); count += mostAtOnce) {
    const some = needs.slice(0, mostAtOnce);
    const answers = (await remote.answers(some)) ?? [];
    const missing = some.filter((_, index) => !answers[index]).length;
    store.keep(some, answers);
    isMissing ||= missing > 0;
    if (missing === some.length) {
      break;
    }
    needs = needs.length > mostAtOnce ? needs.slice(mostAtOnce) : await openNeeds();
  }
  return isMissing;
}

/** What waits for a pause, and the version of the document for which it began to wait: asking again for the same text does not put it off. */
interface Timer {
  readonly version: number | undefined;
  stop(): void;
}

interface Context {
  readonly documents: Pick<TextDocuments<TextDocument>, 'get'>;
  readonly workspace: Workspace;
  readonly remote: Pick<Remote, 'answers'>;
}
