import type { Environment, Fact } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import { comparableText } from '../comparable-text.ts';
import { metricNameOf } from '../metrics/metric-name.ts';
import { recordedTexts } from '../metrics/recorded-texts.ts';
import type { PromqlModel } from '../model.ts';
import type { Expression } from '../tree.ts';
import { validPlaces } from '../valid-expressions.ts';
import { around, type Place } from '../walk.ts';

/** A part of a rule or a dashboard's query that a recording rule of the workspace computes already, word for word. */
export const alreadyRecorded: Check<PromqlModel> = {
  code: 'already-recorded',
  severity: 'hint',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#recording-rules',
  looksOutside: true,
  *run(model, environment) {
    const found = new Set<Expression>();
    for (const place of dialects.has(model.dialect) ? validPlaces(model) : []) {
      const recorded = recordedAround(model, place, environment);
      if (recorded !== undefined && !found.has(recorded.node)) {
        found.add(recorded.node);
        const { node, fact } = recorded;
        yield {
          span: node.span,
          message: t('A rule records this already: read `{0}` instead of computing it again', fact.name),
          related: [{ at: fact, message: t('It is recorded here') }],
          fixes: [{ title: t('Change to `{0}`', fact.name), edits: [{ at: node.span, text: fact.name }] }],
        };
      }
    }
  },
};

const dialects: ReadonlySet<string | undefined> = new Set(['alert', 'record', 'grafana']);

const longest = 1000;

/** The widest expression around a selector that is recorded. The whole of a recording rule is what it records itself. */
function recordedAround(
  model: PromqlModel,
  place: Place,
  environment: Environment,
): { readonly node: Expression; readonly fact: Fact } | undefined {
  const metric = metricNameOf(place.node)?.text;
  const recorded = metric === undefined ? [] : recordedTexts(metric, environment);
  const outer = recorded.length === 0 ? [] : [...around(place)].map(({ outer: node }) => node).filter(isWorthRecording);
  for (const node of outer.reverse()) {
    const isOwn = model.dialect === 'record' && node === place.root;
    const isShort = node.span.end - node.span.start <= longest;
    const text = !isOwn && isShort ? comparableText(model.text.slice(node.span.start, node.span.end)) : undefined;
    const same = recorded.find((rule) => rule.text === text);
    if (same !== undefined) {
      return { node, fact: same.fact };
    }
  }
  return undefined;
}

function isWorthRecording({ kind }: Expression): boolean {
  return kind === 'aggregation' || kind === 'call' || kind === 'binary';
}
