import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { visibleText } from '#api/visible-text.ts';
import type { ScrapeJobLens } from '#server/protocol.ts';
import type { AskOne } from '../answers/questions.ts';
import type { Access } from '../connections/access.ts';
import { section } from '../connections/settings.ts';
import { t } from '../l10n.ts';
import type { JobHealth } from './job-health.ts';
import { watchTargets } from './watch-targets.ts';

/** How the targets of a scrape job do, above its name, where a Prometheus is connected that has the job. */
export interface JobLenses {
  /** Fills in the lenses of the server; takes away those of which nothing is known. */
  readonly middleware: Pick<Middleware, 'provideCodeLenses'>;
  start(client: BaseLanguageClient, access: Pick<Access, 'onDidChange'>, connected: () => AskOne | undefined): vscode.Disposable;
}

export function createJobLenses(): JobLenses {
  const documents = new Set<string>();
  let jobs: () => ReadonlyMap<string, JobHealth> | undefined = () => undefined;
  return {
    middleware: {
      async provideCodeLenses(document, token, next) {
        const lenses = (await next(document, token)) ?? [];
        const hasJobs = lenses.some((lens) => jobOf(lens) !== undefined);
        documents[hasJobs ? 'add' : 'delete'](document.uri.toString());
        const known = hasJobs ? jobs() : undefined;
        return lenses.flatMap((lens) => {
          const job = jobOf(lens);
          const health = job === undefined ? undefined : known?.get(job);
          return job === undefined ? lens : health ? new vscode.CodeLens(lens.range, commandOf(job, health)) : [];
        });
      },
    },
    start(client, access, connected) {
      const visible = () => vscode.window.visibleTextEditors.filter(({ document }) => documents.has(document.uri.toString()));
      const isWanted = () => vscode.window.state.focused && visible().length > 0;
      const watch = watchTargets({
        connected,
        isWanted,
        onChange() {
          const feature = client.isRunning() ? client.getFeature('textDocument/codeLens') : undefined;
          for (const { document } of visible()) {
            feature?.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
          }
        },
      });
      jobs = watch.jobs;
      const lookAgain = (): void => {
        if (isWanted()) {
          watch.jobs();
        }
      };
      return vscode.Disposable.from(
        watch,
        vscode.window.onDidChangeWindowState(lookAgain),
        access.onDidChange(watch.forget),
        vscode.workspace.onDidChangeConfiguration((event) => {
          if (event.affectsConfiguration(`${section}.connection`) || event.affectsConfiguration(`${section}.connections`)) {
            watch.forget();
          }
        }),
      );
    },
  };
}

function jobOf(lens: vscode.CodeLens): ScrapeJobLens['job'] | undefined {
  const data: unknown = 'data' in lens ? lens.data : undefined;
  const { job }: { job?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return typeof job === 'string' ? job : undefined;
}

/** A click asks for `up` of the job. */
function commandOf(job: string, { up, down, waiting, lastError }: JobHealth): vscode.Command {
  const parts = [
    ...(up > 0 || down + waiting === 0 ? [t('{0} up', up)] : []),
    ...(down > 0 ? [t('{0} down', down)] : []),
    ...(waiting > 0 ? [t('{0} not scraped yet', waiting)] : []),
  ];
  return {
    title: parts.join(', '),
    command: 'observatory.runQuery',
    arguments: [{ query: `up{job=${JSON.stringify(job)}}` }],
    ...(lastError ? { tooltip: visibleText(`${lastError.instance}: ${lastError.error}`) } : {}),
  };
}
