import type { Span } from './span.ts';

/** One relabel rule with all its defaults filled in, as Prometheus's `relabel.Config`. */
export interface RelabelRule {
  /** In lower case. */
  readonly action: RelabelAction;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  /** As written, without the anchors that Prometheus adds. */
  readonly regex: string;
  readonly modulus: number;
  readonly targetLabel: string;
  readonly replacement: string;
}

/** What a rule does. */
export type RelabelAction =
  | 'replace'
  | 'keep'
  | 'drop'
  | 'hashmod'
  | 'labelmap'
  | 'labeldrop'
  | 'labelkeep'
  | 'lowercase'
  | 'uppercase'
  | 'keepequal'
  | 'dropequal';

/** What a scrape job says of all its targets, in front of relabelling. */
export interface JobDefaults {
  readonly jobName: string;
  readonly scheme: string;
  readonly metricsPath: string;
  readonly scrapeInterval: string;
  readonly scrapeTimeout: string;
  /** Query parameters; Prometheus shows relabelling the first value of each. */
  readonly params: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a list of rules rewrites: what was discovered (`targets` to scrape, `alertmanagers` to send to), what was scraped (`samples`),
 * what is written elsewhere (`remote`), or what is sent (`alerts`).
 */
export type RelabelStage = 'targets' | 'alertmanagers' | 'samples' | 'remote' | 'alerts';

/** A list of relabel rules in a text. */
export interface Relabelling {
  /** The list with its key. */
  readonly span: Span;
  readonly key: Span;
  readonly field: string;
  readonly stage: RelabelStage;
  /** All that is needed to try it; a text may have a thousand lists, of which a person tries one. */
  contents(): RelabellingContents;
}

/** What a list of relabel rules says, and what it may be tried with. */
export interface RelabellingContents {
  /** The rules that can be read, in order. */
  readonly rules: readonly PlacedRule[];
  /** Of the scrape job that holds the list, where one does. */
  readonly job?: JobDefaults;
  /** Label sets that the list may well meet, typical ones first. */
  readonly examples: readonly RelabelExample[];
}

/** A rule and where it stands. */
export interface PlacedRule {
  readonly span: Span;
  readonly rule: RelabelRule;
}

/** A label set to try rules with. */
export interface RelabelExample {
  /** What it is an example of: the field of a discovery with its role, an address. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}
