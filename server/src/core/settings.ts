import type { Flavour } from './flavour.ts';
import type { Severity } from './problem.ts';

/** The server's part of the `observatory.*` settings; `package.json` and the README describe the same ones. */
export interface Settings {
  /** `observatory.diagnostics.severity`: by diagnostic code; what is absent keeps its own severity. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** `observatory.diagnostics.scope`: whose problems are shown. */
  readonly scope: DiagnosticsScope;
  /** `observatory.flavour`: which server the expressions are for; `auto` for the connected one. */
  readonly flavour: Flavour | 'auto';
  /** `observatory.formats`: by pattern of file names or paths, the id of a format or `none`. */
  readonly formats: Readonly<Record<string, string>>;
  readonly scan: {
    /** `observatory.scan.maxFiles`: 0 turns the scan of the workspace off. */
    readonly maxFiles: number;
    /** `observatory.scan.maxFileSize`, in kilobytes: larger files are not read in the background. */
    readonly maxFileSize: number;
  };
}

/** Open files only, or all files of the workspace that the scan reads. */
export type DiagnosticsScope = 'openFiles' | 'workspace';

/** What holds where a person has set nothing. */
export const defaultSettings: Settings = {
  severity: {},
  scope: 'openFiles',
  flavour: 'auto',
  formats: {},
  scan: { maxFiles: 2000, maxFileSize: 1024 },
};
