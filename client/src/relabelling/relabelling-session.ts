import type { Targets } from '#api/shapes.ts';
import type { RelabelTrial, TrialWish } from '#server/protocol.ts';
import { labelSources } from './label-sources.ts';
import { type ReadLabels, readLabels } from './label-text.ts';
import type { LabelSource, RelabellingState } from './relabelling-messages.ts';

/** What a session works with. */
export interface SessionOptions {
  /** Asks the server; undefined where the document has no list of rules. */
  readonly ask: (uri: string, wish: TrialWish) => Promise<RelabelTrial | undefined>;
  /** The targets that the connected Prometheus tells of a job; undefined where it does not. */
  readonly discovered: (job: string) => Promise<Targets | undefined>;
  readonly show: (state: RelabellingState) => void;
}

/** What a person tries: one list of rules, and labels for it, which stay while the rules change. */
export interface RelabellingSession {
  /** Whether there is a list to try: the one at the place, else the last one of the document, else the nearest. */
  tryAt(uri: string, position: NonNullable<TrialWish['position']>): Promise<boolean>;
  choose(source: number): Promise<void>;
  write(text: string): Promise<void>;
  /** Where a rule stood when it was last tried. */
  placeOf(step: number): { readonly uri: string; readonly line: number } | undefined;
  /** The next one begins anew. */
  forget(): void;
}

interface Trying {
  readonly uri: string;
  readonly trial: RelabelTrial;
  readonly sources: readonly LabelSource[];
  /** Undefined where the person wrote labels of their own. */
  readonly source: number | undefined;
  readonly text: string;
  readonly chosen: number;
}

export function createRelabellingSession({ ask, discovered, show }: SessionOptions): RelabellingSession {
  let current: Trying | undefined;
  let lastChosen = 0;

  const update = async (wanted: Trying): Promise<void> => {
    current = wanted;
    const read = readLabels(wanted.text);
    const answer = 'labels' in read ? await ask(wanted.uri, { index: wanted.trial.index, labels: read.labels }) : wanted.trial;
    // Meanwhile a person may have gone on.
    if (answer && current === wanted) {
      current = { ...wanted, trial: answer };
      show(stateOf(current, read));
    }
  };

  const chooseFrom = (trying: Omit<Trying, 'source' | 'text' | 'chosen'>, source: number): Promise<void> => {
    lastChosen += 1;
    return update({ ...trying, source, text: trying.sources[source]?.text ?? '', chosen: lastChosen });
  };

  const begin = async (uri: string, trial: RelabelTrial): Promise<void> => {
    await chooseFrom({ uri, trial, sources: labelSources(trial, undefined) }, 0);
    const found = trial.job === undefined ? undefined : await discovered(trial.job);
    if (found && current?.uri === uri && current.trial.index === trial.index) {
      await addTargets(current, found);
    }
  };

  /** Real targets come first, also in front of the first example, unless the person chose or wrote something. */
  const addTargets = async (trying: Trying, found: Targets): Promise<void> => {
    const sources = labelSources(trying.trial, found);
    const added = sources.length - trying.sources.length;
    await (added > 0 && trying.source === 0
      ? chooseFrom({ ...trying, sources }, 0)
      : update({ ...trying, sources, source: trying.source === undefined ? undefined : trying.source + added }));
  };

  return {
    async tryAt(uri, position) {
      const last = current?.uri === uri ? current : undefined;
      const trial = await ask(uri, { position, ...(last ? { index: last.trial.index } : {}) });
      const isSame = last !== undefined && last.trial.index === trial?.index && last.trial.field === trial.field;
      await (isSame && current ? update({ ...current, trial }) : trial && begin(uri, trial));
      return trial !== undefined;
    },
    choose: async (source) => current && chooseFrom(current, source),
    write: async (text) => current && update({ ...current, text, source: undefined }),
    placeOf(step) {
      const range = current?.trial.steps[step]?.range;
      return current && range && { uri: current.uri, line: range.start.line };
    },
    forget() {
      current = undefined;
    },
  };
}

function stateOf({ uri, trial, sources, source, text, chosen }: Trying, read: ReadLabels): RelabellingState {
  return {
    file: uri.slice(uri.lastIndexOf('/') + 1),
    trial,
    sources,
    text,
    chosen,
    ...(source === undefined ? {} : { source }),
    ...('line' in read ? { wrongLine: read.line } : {}),
  };
}
