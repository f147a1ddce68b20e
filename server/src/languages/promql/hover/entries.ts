import type { Flavour } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { AggregationEntry } from '../data/aggregations.ts';
import { flavourFunctions, foreignFunction } from '../data/flavours.ts';
import type { FunctionEntry } from '../data/function-type.ts';
import type { KeywordEntry } from '../data/keywords.ts';
import type { OperatorEntry } from '../data/operators.ts';
import { aggregationSignature, functionSignature } from './signatures.ts';

const documentation = 'https://prometheus.io/docs/prometheus/latest/querying';
const trigonometric = /^(?:a?(?:sin|cos|tan)h?|deg|rad|pi)$/;

interface Card {
  readonly title: string;
  readonly description: string;
  readonly example: string;
  readonly flag?: string;
  readonly link: string;
}

/** What there is to say of a function. */
export function describeFunction(entry: FunctionEntry): string {
  const anchor = trigonometric.test(entry.name)
    ? 'trigonometric-functions'
    : entry.name.endsWith('_over_time')
      ? 'aggregation_over_time'
      : entry.name;
  return card({ ...entry, title: functionSignature(entry).label, link: `${documentation}/functions/#${anchor}` });
}

/** What there is to say of a function that `flavour` has beyond Prometheus; undefined where it has none of that name. */
export function describeForeign(name: string, flavour: Flavour): string | undefined {
  const entry = foreignFunction(flavour, name);
  const link = flavourFunctions[flavour]?.link;
  return entry && link ? `**\`${entry.signature}\`**\n\n[${t('Documentation')}](${link})` : undefined;
}

/** What there is to say of an aggregation. */
export function describeAggregation(entry: AggregationEntry): string {
  return card({ ...entry, title: aggregationSignature(entry).label, link: `${documentation}/operators/#aggregation-operators` });
}

/** What there is to say of a keyword. */
export function describeKeyword(entry: KeywordEntry): string {
  const page = /^(?:offset|@|anchored|smoothed)$/.test(entry.name) ? 'basics/' : 'operators/';
  return card({ ...entry, title: entry.name, link: `${documentation}/${page}` });
}

/** What there is to say of a binary operator. */
export function describeOperator(name: string, entry: OperatorEntry): string {
  return card({ ...entry, title: name, link: `${documentation}/operators/#binary-operators` });
}

function card({ title, description, example, flag, link }: Card): string {
  const experimental = flag === undefined ? [] : [t('*Experimental*: Prometheus must be started with `--enable-feature={0}`.', flag)];
  return [`**\`${title}\`**`, t(description), ...experimental, `\`\`\`promql\n${example}\n\`\`\``, `[${t('Documentation')}](${link})`].join(
    '\n\n',
  );
}
