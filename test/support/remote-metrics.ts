import type { Need } from '#core/environment.ts';

/** What a made-up server knows: metrics with their type and the labels of their series. */
export type RemoteMetrics = Readonly<
  Record<string, { readonly type?: string; readonly series?: readonly Readonly<Record<string, string>>[] }>
>;

/** Answers as a server would that has these metrics, and that has been up for long unless `up` is not one of them. */
export function answerFrom(metrics: RemoteMetrics): (need: Need) => readonly string[] | undefined {
  const seriesOf = (selector: string): readonly string[] => {
    const [, name = '', matcher = ''] = /^\{__name__="([^"]*)",?(.*)\}$/.exec(selector) ?? [];
    const series = Object.hasOwn(metrics, name) ? (metrics[name]?.series ?? [{}]) : [];
    return series.some((labels) => matches(labels, matcher)) ? [name] : [];
  };
  const namesWith = (prefix: string, inside = ''): readonly string[] =>
    Object.keys(metrics).filter((name) => name.startsWith(prefix) && (inside === '' || name.includes(inside, 1)));
  const labelsOf = (selector: string): readonly Readonly<Record<string, string>>[] =>
    metrics[/^\{__name__="([^"]*)"/.exec(selector)?.[1] ?? '']?.series ?? [];
  return (need) => {
    switch (need.kind) {
      case 'hasSeries':
        return seriesOf(need.selector);
      case 'metricNames':
        return namesWith(need.prefix, need.inside);
      case 'metadata': {
        const type = metrics[need.metric]?.type;
        return type === undefined ? [] : [type, '', ''];
      }
      case 'seriesCount':
        return [Object.hasOwn(metrics, need.metric) ? '1' : '0'];
      case 'labelNames':
        return [...new Set(labelsOf(need.selectors?.[0] ?? '').flatMap((labels) => Object.keys(labels)))];
      case 'labelValues':
        return [...new Set(labelsOf(need.selector ?? '').flatMap((labels) => labels[need.label] ?? []))];
    }
  };
}

/** One matcher, `job="x"` or `job=~"x"`; empty takes everything. */
function matches(labels: Readonly<Record<string, string>>, matcher: string): boolean {
  const [, label = '', operator = '', text = ''] = /^"?([\w.]+)"?(=~|!=|=)"([^"]*)"$/.exec(matcher) ?? [];
  const value = labels[label] ?? '';
  switch (operator) {
    case '=':
      return value === text;
    case '!=':
      return value !== text;
    case '=~':
      return new RegExp(`^(?:${text})$`).test(value);
    default:
      return true;
  }
}
