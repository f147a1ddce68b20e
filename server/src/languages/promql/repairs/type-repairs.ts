import { t } from '#core/l10n.ts';
import type { Fix } from '#core/problem.ts';
import { aggregationNamed } from '../data/aggregations.ts';
import { functionNamed } from '../data/functions.ts';
import type { Binary, Expression } from '../tree.ts';
import { argumentTypeAt } from '../types/check-call.ts';
import type { TypeFault } from '../types/check-types.ts';
import type { Faulted, Repair } from './repair.ts';
import { endOfBareSelector } from './take-rate.ts';

/** What to do about faults of type, by Prometheus's words. */
export const typeRepairs: readonly Repair<TypeFault>[] = [
  {
    pattern: /^expected type (?:scalar|instant vector|range vector) in /,
    advise: (faulted) => (swapped(faulted) === undefined ? undefined : t('the two arguments are the wrong way round')),
    fix: swapped,
  },
  {
    pattern: /^comparisons between scalars must use BOOL modifier$/,
    // With `bool` an alert would fire for 0 as well as for 1.
    advise: ({ model, fault: { node } }) =>
      model.dialect === 'alert' && node.kind === 'binary' && [node.left, node.right].some(isScalarCall)
        ? t('compare the vector itself: without `scalar()` the alert fires for what passes')
        : undefined,
  },
  {
    pattern: /^comparisons between scalars must use BOOL modifier$/,
    advise: ({ fault }) => (fault.node.kind === 'binary' ? t('write `{0} bool`', fault.node.operator) : undefined),
    fix: ({ model, fault: { node } }) =>
      node.kind === 'binary' && !(model.dialect === 'alert' && [node.left, node.right].some(isScalarCall)) ? addBool(node) : undefined,
  },
  {
    pattern: /^bool modifier can only be used on comparison operators$/,
    advise: () => t('remove `bool`'),
    fix: ({ model, fault }) => (fault.node.kind === 'binary' ? removeBool(model.text, fault.node) : undefined),
  },
  {
    pattern: /^expected type range vector in .*, got instant vector$/,
    advise: (faulted) => {
      const suffix = rangeSuffix(faulted);
      return suffix === undefined ? undefined : t('add a range, such as `{0}`', suffix);
    },
    fix: addRange,
  },
  {
    pattern:
      /^(?:expected type instant vector in .*, got range vector|binary expression must contain only scalar and instant vector types|unary expression only allowed .* got "range vector")$/,
    advise: adviseOnRange,
  },
  {
    // What `info` wants is a list of matchers, of which `vector()` makes none.
    pattern: /^expected type instant vector in (?!call to function "info").*, got scalar$/,
    advise: () => t('`vector()` makes a vector of a number'),
    fix: ({ model, fault }) => wrap(model.text, fault.node, 'vector'),
  },
  {
    pattern: /^expected type scalar in .*, got instant vector$/,
    advise: () => t('write a number, or make one of a single series with `scalar()`'),
  },
  {
    pattern: /^expected type string in /,
    advise: () => t('put it in quotes'),
  },
  {
    pattern: /^expected (?:at (?:least|most) )?\d+ argument\(s\) in call to "(.*)", got \d+$/,
    advise: (_, [name = '']) => t('it is called as `{0}`', signature(name)),
  },
  {
    pattern: /^vector selector must contain at least one non-empty matcher$/,
    advise: () => t('name a metric, or a label that must not be empty'),
  },
  {
    pattern: /^set operator "(.*)" not allowed in binary scalar expression$/,
    advise: () => t('`vector()` makes a vector of a number'),
    fix: ({ model, fault }) => wrapScalarSide(model.text, fault.node),
  },
  {
    pattern: /^no grouping allowed for "(.*)" operation$/,
    advise: ({ fault }) =>
      fault.node.kind === 'binary' && fault.node.group !== undefined ? t('remove `{0}`', fault.node.group.keyword) : undefined,
  },
  {
    pattern: /^subquery is only allowed on instant vector, got matrix instead$/,
    advise: () => t('remove one of the two ranges'),
  },
  {
    pattern: /^metric name must not be set twice/,
    advise: () => t('keep one of the two'),
  },
];

function isScalarCall(node: Expression): boolean {
  return node.kind === 'call' && node.name.text === 'scalar';
}

/** `quantile_over_time(x[5m], 0.9)`: each of two arguments is what the other should be. */
function swapped({ model, fault: { node, parent } }: Faulted<TypeFault>): Fix | undefined {
  const [first, second] = parent?.kind === 'call' || parent?.kind === 'aggregation' ? parent.args : [];
  if (
    !first ||
    !second ||
    (parent?.kind !== 'call' && parent?.kind !== 'aggregation') ||
    parent.args.length !== 2 ||
    (node !== first && node !== second)
  ) {
    return undefined;
  }
  const wanted = [0, 1].map((index) =>
    parent.kind === 'call'
      ? argumentTypeAt(parent.name.text, index)
      : index === 0
        ? aggregationNamed(parent.operator)?.parameter?.type
        : 'vector',
  );
  const written = ({ span }: Expression): string => model.text.slice(span.start, span.end);
  return wanted[0] === second.type && wanted[1] === first.type
    ? {
        title: t('Swap the arguments'),
        edits: [
          { at: first.span, text: written(second) },
          { at: second.span, text: written(first) },
        ],
      }
    : undefined;
}

function addBool({ operatorSpan, operator }: Binary): Fix {
  return { title: t('Change to `{0} bool`', operator), edits: [{ at: { start: operatorSpan.end, end: operatorSpan.end }, text: ' bool' }] };
}

function removeBool(text: string, { bool }: Binary): Fix | undefined {
  if (bool === undefined) {
    return undefined;
  }
  const end = /\s/.test(text.charAt(bool.end)) ? bool.end + 1 : bool.end;
  return { title: t('Remove `bool`'), edits: [{ at: { start: bool.start, end }, text: '' }] };
}

/** What makes a range vector of the expression, undefined where nothing simple does; in a dashboard the range that Grafana fits to the scrape interval. */
function rangeSuffix({ model, fault: { node } }: Faulted<TypeFault>): string | undefined {
  const range = model.dialect === 'grafana' ? '$__rate_interval' : '5m';
  if (node.kind === 'vector') {
    return `[${range}]`;
  }
  return node.kind === 'call' || node.kind === 'aggregation' || node.kind === 'parentheses' ? `[${range}:]` : undefined;
}

function addRange(faulted: Faulted<TypeFault>): Fix | undefined {
  const { node } = faulted.fault;
  const suffix = rangeSuffix(faulted);
  if (suffix === undefined) {
    return undefined;
  }
  // Modifiers such as `offset` follow the range.
  const at = node.kind === 'vector' ? endOfBareSelector(node) : node.span.end;
  return { title: t('Add the range `{0}`', suffix), edits: [{ at: { start: at, end: at }, text: suffix }] };
}

function adviseOnRange({ model, fault: { node } }: Faulted<TypeFault>): string | undefined {
  if (node.type === 'string') {
    return undefined;
  }
  const example = node.kind === 'matrix' ? model.text.slice(node.span.start, node.span.end) : '';
  return example !== '' && example.length <= 60
    ? t('a function such as `rate({0})` makes an instant vector of it', example)
    : t('a function such as `rate()` makes an instant vector of it');
}

function wrap(text: string, { span }: Expression, name: string): Fix {
  const inner = text.slice(span.start, span.end);
  return { title: t('Change to `{0}`', `${name}(${inner})`), edits: [{ at: span, text: `${name}(${inner})` }] };
}

function wrapScalarSide(text: string, node: Expression): Fix | undefined {
  if (node.kind !== 'binary' || (node.left.type === 'scalar' && node.right.type === 'scalar')) {
    return undefined;
  }
  return wrap(text, node.left.type === 'scalar' ? node.left : node.right, 'vector');
}

/** `round(v, to_nearest?)`. */
function signature(name: string): string {
  const found = functionNamed(name);
  const parameters = found?.parameters.map((parameter, index, all) => {
    const isOptional = found.variadic !== 0 && index === all.length - 1;
    return isOptional ? `${parameter.name}?` : parameter.name;
  });
  return `${name}(${parameters?.join(', ') ?? ''})`;
}
