import type { TypeCheck } from '#base/schema/types.ts';
import { isUnfinished } from '#base/schema/walk.ts';
import type { YamlMapping, YamlNode, YamlPair, YamlScalar } from '#base/yaml/tree.ts';
import { keyText, scalarText } from '#base/yaml/walk.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { labelFixes } from '../label-fixes.ts';
import { asMapping, fieldPair, itemsAt, pairsAt, textAt, valueAt } from '../reading.ts';
import { standsForAnother } from '../scalar-kind.ts';

const selectingTypes = ['DaemonSetSpec', 'DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec'];

/** The labels of a pod template that the workload's own selector does not choose: the API server refuses the object. */
export const selectorMismatch: readonly TypeCheck[] = selectingTypes.map((type) => ({
  code: 'selector-mismatch',
  severity: 'error',
  help: 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
  type,
  run: (node, { text }) => mismatch(node, text),
}));

function* mismatch(spec: YamlMapping, text: string): Generator<Problem> {
  const selector = fieldPair(spec, 'selector');
  const template = fieldPair(spec, 'template');
  const templateMapping = asMapping(template?.value);
  if (
    !selector ||
    !template ||
    !templateMapping ||
    isUnfinished(templateMapping) ||
    !isSettled(selector.value) ||
    !isSettled(valueAt(templateMapping, 'metadata'))
  ) {
    return;
  }
  const labels = pairsAt(templateMapping, 'metadata', 'labels');
  const wanted = pairsAt(selector.value, 'matchLabels').filter((one) => !hasLabel(labels, one) && scalarText(one.value) !== '');
  const unmet = itemsAt(selector.value, 'matchExpressions').filter((one) => !holds(one, labels));
  if (wanted.length === 0 && unmet.length === 0) {
    return;
  }
  yield {
    span: placeOf(template, labels, [...wanted.map(keyText), ...unmet.map((one) => textAt(one, 'key'))]),
    message: `\`selector\` does not match template \`labels\` — ${advice(wanted, unmet)}`,
    evidence: hull(selector, template),
    related: [{ at: selector.key.span, message: t('The selector is here') }],
    fixes: unmet.length > 0 ? [] : labelFixes(text, templateMapping, wanted),
  };
}

/** Whether all of a node's texts are known: none is being typed, filled in by another program, or an alias of nothing. */
function isSettled(node: YamlNode | undefined): boolean {
  switch (node?.kind) {
    case undefined:
      return true;
    case 'scalar':
      return !standsForAnother(node);
    case 'sequence':
      return node.items.every(isSettled);
    case 'mapping':
      return !isUnfinished(node) && node.pairs.every(({ key, value }) => isSettled(key) && isSettled(value));
    case 'alias':
      return node.target !== undefined;
  }
}

function hasLabel(labels: readonly YamlPair[], wanted: YamlPair): boolean {
  return labels.some((label) => keyText(label) === keyText(wanted) && scalarText(label.value) === scalarText(wanted.value));
}

function holds(expression: YamlNode, labels: readonly YamlPair[]): boolean {
  const label = labels.find((one) => keyText(one) === textAt(expression, 'key'));
  const values = itemsAt(expression, 'values').map(scalarText);
  const listed = label !== undefined && values.includes(scalarText(label.value));
  switch (textAt(expression, 'operator')) {
    case 'In':
      return listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return true;
  }
}

/** The label with another value, else the key `labels`, else `template`, where labels have to be added. */
function placeOf(template: YamlPair, labels: readonly YamlPair[], keys: readonly (string | undefined)[]): Span {
  const wrong = labels.find((label) => keys.includes(keyText(label)));
  const written = wrong && isScalar(wrong.value) && !wrong.value.empty ? wrong.value : wrong?.key;
  return (written ?? (labels.length > 0 ? fieldPair(valueAt(template.value, 'metadata'), 'labels')?.key : undefined) ?? template.key).span;
}

function isScalar(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar';
}

function advice(wanted: readonly YamlPair[], unmet: readonly YamlNode[]): string {
  if (wanted.length === 0) {
    return t('the labels of the template must satisfy `{0}` of the selector', unmet.map((one) => textAt(one, 'key') ?? '').join('`, `'));
  }
  const labels = wanted.map((one) => `\`${keyText(one)}: ${scalarText(one.value)}\``).join(', ');
  return t('`metadata.labels` of the template needs {0}', labels);
}

function hull(first: YamlPair, second: YamlPair): Span {
  return { start: Math.min(first.key.span.start, second.key.span.start), end: Math.max(first.value.span.end, second.value.span.end) };
}
