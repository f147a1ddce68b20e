import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode, JsonString } from '#base/json/tree.ts';
import type { Span } from '#core/span.ts';

/** A dashboard or a file of alert rules: what of it is PromQL, and the variables that may stand in there. */
export interface GrafanaModel {
  readonly source: JsonSource;
  /** Of the dashboard itself, where the file says more than that. */
  readonly root?: JsonNode;
  /** In the order of the text. */
  readonly queries: readonly DashboardQuery[];
  readonly variables: readonly DashboardVariable[];
  /** The queries of variables that are calls of Grafana's own: `label_values(up, job)`. */
  readonly calls: readonly JsonString[];
}

/** A string that is PromQL, or holds some. */
export interface DashboardQuery {
  readonly string: JsonString;
  /** The PromQL in the string's value, where that is not all of it: `label_values(up, job)`. */
  readonly part?: Span;
  /** Whether it is the expression of a panel, annotation or alert rule, which can be run. */
  readonly runs: boolean;
  /** Whether the data source is the one of VictoriaMetrics, which speaks MetricsQL. */
  readonly isMetricsql: boolean;
}

/** A variable of the dashboard's own. */
export interface DashboardVariable {
  readonly name: string;
  /** Where it is defined. */
  readonly span: Span;
  /** The name, where it is defined. */
  readonly key: JsonString;
  /** `query`, `custom`, `interval`, `datasource` … */
  readonly type: string;
  readonly label?: string;
  readonly description?: string;
  /** What it asks for, or lists; of one that stands for data sources, the plugin. */
  readonly query?: string;
  /** The values that were chosen when the dashboard was saved. */
  readonly current: readonly string[];
  /** Stands for all values, where `current` says `$__all`. */
  readonly allValue?: string;
  /** Whether several values may be chosen: Grafana then writes them as a regular expression. */
  readonly isMulti: boolean;
}
