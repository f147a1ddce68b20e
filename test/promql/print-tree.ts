import type { Duration, Expression, Grouping, Matcher, Modifier } from '#languages/promql/tree.ts';

/** A tree on one line, for tables: `(+ foo (rate (range bar 5m)))`. Not for deep trees. */
export function printTree(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'string':
      return JSON.stringify(node.value);
    case 'vector':
      return `${node.name?.text ?? ''}${node.braces ? `{${node.matchers.map(printMatcher).join(', ')}}` : ''}${printModifiers(node.modifiers)}`;
    case 'matrix':
      return `(range ${printTree(node.selector)} ${printDuration(node.range)}${printModifiers(node.modifiers)})`;
    case 'subquery': {
      const step = node.step ? ` ${printDuration(node.step)}` : '';
      return `(subquery ${printTree(node.expression)} ${printDuration(node.range)}${step}${printModifiers(node.modifiers)})`;
    }
    case 'unary':
      return `(${node.operator} ${printTree(node.expression)})`;
    case 'binary': {
      const words = [
        node.operator,
        ...(node.bool ? ['bool'] : []),
        ...[node.matching, node.group].flatMap((grouping) => (grouping ? [printGrouping(grouping)] : [])),
        ...node.fills.map(({ keyword, value }) => `${keyword}(${value})`),
      ];
      return `(${words.join(' ')} ${printTree(node.left)} ${printTree(node.right)})`;
    }
    case 'aggregation':
      return `(${[node.operator, ...(node.grouping ? [printGrouping(node.grouping)] : []), ...node.args.map(printTree)].join(' ')})`;
    case 'call':
      return `(${[node.name.text, ...node.args.map(printTree)].join(' ')})`;
    case 'parentheses':
      return `[${printTree(node.expression)}]`;
    case 'missing':
      return '∅';
    case 'faulty':
      return `<${node.parts.map(printTree).join(' ')}>`;
  }
}

function printMatcher({ label, quoted, operator, value }: Matcher): string {
  const name = quoted ? JSON.stringify(label.text) : label.text;
  return `${name}${operator ?? ''}${value === undefined ? '' : JSON.stringify(value.text)}`;
}

function printGrouping({ keyword, labels, parentheses }: Grouping<string>): string {
  return `${keyword}${parentheses ? `(${labels.map(({ text }) => text).join(', ')})` : ''}`;
}

function printModifiers(modifiers: readonly Modifier[]): string {
  return modifiers.map((modifier) => ` ${printModifier(modifier)}`).join('');
}

function printModifier(modifier: Modifier): string {
  switch (modifier.kind) {
    case 'offset':
      return `offset:${printDuration(modifier.duration)}`;
    case 'at':
      return `@${modifier.function ?? modifier.timestamp}`;
    default:
      return modifier.kind;
  }
}

function printDuration(duration: Duration): string {
  switch (duration.kind) {
    case 'duration':
      return `${duration.seconds}s`;
    case 'duration-unary':
      return `(${duration.operator} ${printDuration(duration.operand)})`;
    case 'duration-binary':
      return `(${duration.operator} ${printDuration(duration.left)} ${printDuration(duration.right)})`;
    case 'duration-call':
      return `(${[duration.name, ...duration.args.map(printDuration)].join(' ')})`;
    case 'duration-parentheses':
      return `[${printDuration(duration.duration)}]`;
    case 'duration-variable':
      return '$';
    case 'duration-missing':
      return '∅';
  }
}
