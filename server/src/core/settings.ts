import type { Severity } from './problem.ts';

/** The server's part of the `observatory.*` settings; `package.json` and the README describe the same ones. */
export interface Settings {
  /** `observatory.diagnostics.severity`: by diagnostic code; what is absent keeps its own severity. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly scan: {
    /** `observatory.scan.maxFiles`: 0 turns the scan of the workspace off. */
    readonly maxFiles: number;
    /** `observatory.scan.maxFileSize`, in kilobytes: larger files are not read in the background. */
    readonly maxFileSize: number;
  };
}

/** What holds where a person has set nothing. */
export const defaultSettings: Settings = {
  severity: {},
  scan: { maxFiles: 2000, maxFileSize: 1024 },
};
