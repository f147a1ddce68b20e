/** What a token is. Punctuation, operators and keywords are named by themselves, in lower case. */
export type TokenKind =
  /** The end of the input. */
  | 'eof'
  /** What the lexer refuses; its fault says why. */
  | 'bad'
  | 'number'
  | 'duration'
  | 'string'
  | 'identifier'
  /** An identifier with a colon. */
  | 'metric'
  | 'aggregator'
  | Punctuation
  | OperatorKind
  | Keyword
  | Preprocessor;

type Punctuation = '(' | ')' | '{' | '}' | '[' | ']' | ',' | ':' | '::' | '=';

type OperatorKind =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '@'
  | '=='
  | '!='
  | '<='
  | '<'
  | '>='
  | '>'
  | '=~'
  | '!~'
  | '</'
  | '>/'
  | 'and'
  | 'or'
  | 'unless'
  | 'atan2';

type Keyword =
  | 'bool'
  | 'by'
  | 'without'
  | 'on'
  | 'ignoring'
  | 'group_left'
  | 'group_right'
  | 'fill'
  | 'fill_left'
  | 'fill_right'
  | 'offset'
  | 'anchored'
  | 'smoothed';

type Preprocessor = 'start' | 'end' | 'step' | 'range' | 'min_of' | 'max_of';

const operators: readonly TokenKind[] = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '@',
  '==',
  '!=',
  '<=',
  '<',
  '>=',
  '>',
  '=~',
  '!~',
  '</',
  '>/',
  'and',
  'or',
  'unless',
  'atan2',
];

const keywords: readonly TokenKind[] = [
  'bool',
  'by',
  'without',
  'on',
  'ignoring',
  'group_left',
  'group_right',
  'fill',
  'fill_left',
  'fill_right',
  'offset',
  'anchored',
  'smoothed',
];

const preprocessors: readonly TokenKind[] = ['start', 'end', 'step', 'range', 'min_of', 'max_of'];

/** The aggregation operators, in lower case. */
export const aggregators: readonly string[] = [
  'sum',
  'avg',
  'count',
  'min',
  'max',
  'group',
  'stddev',
  'stdvar',
  'topk',
  'bottomk',
  'count_values',
  'quantile',
  'limitk',
  'limit_ratio',
];

/** Words that are not plain identifiers, by their lower case. */
export const words: ReadonlyMap<string, TokenKind> = new Map([
  ...[...keywords, ...preprocessors].map((word): [string, TokenKind] => [word, word]),
  ...operators.filter((kind) => /^[a-z]/.test(kind)).map((word): [string, TokenKind] => [word, word]),
  ...aggregators.map((word): [string, TokenKind] => [word, 'aggregator']),
  ['inf', 'number'],
  ['nan', 'number'],
]);

/** Words of every kind that may also be a metric's name. */
const metricNames: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'identifier',
  'metric',
  'aggregator',
  ...preprocessors,
  'and',
  'or',
  'unless',
  'by',
  'without',
  'offset',
  'fill',
  'fill_left',
  'fill_right',
  'anchored',
  'smoothed',
]);

const labelNames: ReadonlySet<TokenKind> = new Set<TokenKind>([...metricNames, ...keywords, 'atan2']);
const operatorKinds: ReadonlySet<TokenKind> = new Set(operators);
const keywordKinds: ReadonlySet<TokenKind> = new Set(keywords);

/** Whether the token may name a metric. */
export function mayNameMetric(kind: TokenKind): boolean {
  return metricNames.has(kind);
}

/** Whether the token may name a label in a list such as `by (…)`. */
export function mayNameLabel(kind: TokenKind): boolean {
  return labelNames.has(kind);
}

/** Whether Prometheus calls the token an operator when it complains. */
export function isOperatorKind(kind: TokenKind): boolean {
  return operatorKinds.has(kind);
}

/** Whether Prometheus calls the token a keyword when it complains. */
export function isKeywordKind(kind: TokenKind): boolean {
  return keywordKinds.has(kind);
}

/** Whether an expression may begin with the token. */
export function mayBeginExpression(kind: TokenKind): boolean {
  return (
    metricNames.has(kind) ||
    kind === 'number' ||
    kind === 'duration' ||
    kind === 'string' ||
    kind === '(' ||
    kind === '{' ||
    kind === '+' ||
    kind === '-'
  );
}
