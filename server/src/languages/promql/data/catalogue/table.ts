/** The metrics of one program. The help is ours, in English as programs write theirs. */
export interface CatalogueTable {
  /** The program that exposes them. */
  readonly exporter: string;
  /**
   * A line for each metric: its name after `prefix`, its type (`c` counter, `g` gauge, `h` histogram, `s` summary, `u` not told) and its help.
   */
  readonly metrics: string;
  readonly prefix: string;
}
