import type { FunctionEntry } from '../data/function-type.ts';
import { functionNamed } from '../data/functions.ts';
import type { Call, Expression, VectorSelector } from '../tree.ts';
import { allowing, anyLabels, dropping, type FlowOf, type LabelFlow, noLabels, stringIn } from './flow.ts';
import { exactly } from './label-set.ts';
import { seriesArgument } from './series-argument.ts';

/** What a function leaves of the labels of its series, and what it adds; functions that we do not know may do anything. */
export function callFlow(node: Call, flowOf: FlowOf): LabelFlow {
  const entry = functionNamed(node.name.text);
  const series = seriesArgument(node);
  if (entry === undefined || (series === undefined && isHalfTyped(node, entry))) {
    return anyLabels;
  }
  const inner = series === undefined ? noLabels : flowOf(series);
  switch (entry.name) {
    case 'absent':
    case 'absent_over_time':
      return absentFlow(series);
    case 'scalar':
    case 'vector':
      return noLabels;
    case 'label_replace':
    case 'label_join':
      return withWritten(inner, node.args[1]);
    case 'info':
      return { may: anyLabels.may, sure: inner.sure };
    case 'histogram_quantiles':
      return withWritten(dropping(inner, '__name__', 'le'), node.args[1]);
    case 'histogram_quantile':
    case 'histogram_fraction':
      return dropping(inner, '__name__', 'le');
    default:
      return keepsName.has(entry.name) ? inner : dropping(inner, '__name__');
  }
}

function isHalfTyped({ args }: Call, { variadic, parameters }: FunctionEntry): boolean {
  return args.some(({ type }) => type === 'none') || (variadic === 0 && args.length < parameters.length);
}

const keepsName: ReadonlySet<string> = new Set([
  'sort',
  'sort_desc',
  'sort_by_label',
  'sort_by_label_desc',
  'last_over_time',
  'first_over_time',
]);

function withWritten(inner: LabelFlow, target: Expression | undefined): LabelFlow {
  const written = stringIn(target);
  return written === undefined ? anyLabels : allowing(inner, written.value);
}

/** Prometheus takes over the labels that stand in exactly one matcher of the selector, and that one `=`; of other expressions none. */
function absentFlow(argument: Expression | undefined): LabelFlow {
  const sure = new Map<string, string | undefined>();
  const seen = new Set<string>();
  for (const { label, operator, value } of selectorIn(argument)?.matchers ?? []) {
    sure.delete(label.text);
    if (!seen.has(label.text) && operator === '=' && value?.text && label.text !== '__name__') {
      sure.set(label.text, value.text);
    }
    seen.add(label.text);
  }
  return { may: exactly(...sure.keys()), sure };
}

function selectorIn(node: Expression | undefined): VectorSelector | undefined {
  let inner = node;
  while (inner?.kind === 'parentheses' || inner?.kind === 'matrix') {
    inner = inner.kind === 'matrix' ? inner.selector : inner.expression;
  }
  return inner?.kind === 'vector' ? inner : undefined;
}
