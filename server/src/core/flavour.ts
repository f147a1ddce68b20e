/** Which program evaluates expressions: what it knows beyond Prometheus is no error. */
export type Flavour = 'prometheus' | 'thanos' | 'mimir' | 'victoriametrics';

export const flavours: readonly Flavour[] = ['prometheus', 'thanos', 'mimir', 'victoriametrics'];

/** The programs by their names. */
export const flavourNames: Readonly<Record<Flavour, string>> = {
  prometheus: 'Prometheus',
  thanos: 'Thanos',
  mimir: 'Mimir',
  victoriametrics: 'VictoriaMetrics',
};

/** What the server that a person has connected told of itself. */
export interface ConnectedServer {
  readonly flavour: Flavour;
  /** As the server writes it (`3.5.0`, `2.42.0+ds`): of Prometheus only for that flavour, of the program itself for the others. */
  readonly version?: string;
  /** What `--enable-feature` lists; absent where the server does not tell. */
  readonly features?: readonly string[];
  /** How often each job is scraped, as Prometheus writes durations; absent where the server does not tell. */
  readonly scrapeIntervals?: readonly { readonly job: string; readonly interval: string }[];
  /** What it adds to the samples and alerts that it sends; absent where the server does not tell. */
  readonly externalLabels?: readonly { readonly name: string; readonly value: string }[];
  /** How long it keeps samples, as Prometheus writes durations; absent where that is not known, or it reads older ones from elsewhere. */
  readonly retention?: string;
}

/** The flavour that holds: the chosen one, otherwise that of the connected server, otherwise Prometheus. */
export function flavourOf({
  settings,
  server,
}: {
  readonly settings: { readonly flavour: Flavour | 'auto' };
  readonly server?: ConnectedServer;
}): Flavour {
  return settings.flavour === 'auto' ? (server?.flavour ?? 'prometheus') : settings.flavour;
}
