import type { Span } from '#core/span.ts';

/** What an expression evaluates to; `none` where broken text or a variable leaves it open. */
export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string' | 'none';

/** Any expression. `missing` and `faulty` stand where the text is broken. */
export type Expression =
  | NumberLiteral
  | StringLiteral
  | VectorSelector
  | MatrixSelector
  | Subquery
  | Unary
  | Binary
  | Aggregation
  | Call
  | Parentheses
  | Missing
  | Faulty;

interface ExpressionBase {
  /** What Prometheus counts as the node's range: from its first token to its last, modifiers included. */
  readonly span: Span;
  readonly type: ValueType;
}

/** `5`, `0x1F`, `1e3`, `Inf`, and a duration that stands for its seconds (`5m`); `NaN` where a variable is a part of it. */
export interface NumberLiteral extends ExpressionBase {
  readonly kind: 'number';
  readonly value: number;
}

/** A string in any of the three quotings. */
export interface StringLiteral extends ExpressionBase {
  readonly kind: 'string';
  /** Unquoted, escapes resolved. */
  readonly value: string;
}

/** A name with the place where it stands. */
export interface Name {
  /** Unquoted. */
  readonly text: string;
  readonly span: Span;
  /** One of Grafana's variables is a part of it: nobody knows what it says. */
  readonly holdsVariable?: true;
}

/** `foo{job="x"} offset 5m`. */
export interface VectorSelector extends ExpressionBase {
  readonly kind: 'vector';
  /** The metric name before the braces. */
  readonly name?: Name;
  /** From `{` to `}`, or to the end of what is written. */
  readonly braces?: Span;
  readonly matchers: readonly Matcher[];
  readonly modifiers: readonly Modifier[];
}

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** `job="x"`, or the quoted metric name of `{"foo"}`, which has neither operator nor value. Half-typed ones lack parts. */
export interface Matcher {
  readonly span: Span;
  readonly label: Name;
  readonly quoted: boolean;
  readonly operator?: MatchOperator;
  readonly operatorSpan?: Span;
  /** With its quotes in `span`. */
  readonly value?: Name;
}

/** `foo[5m]`; `selector` is a vector selector in every valid expression. */
export interface MatrixSelector extends ExpressionBase {
  readonly kind: 'matrix';
  readonly selector: Expression;
  readonly range: Duration;
  readonly brackets: Span;
  readonly modifiers: readonly Modifier[];
}

/** `expression[range:step]`. */
export interface Subquery extends ExpressionBase {
  readonly kind: 'subquery';
  readonly expression: Expression;
  readonly range: Duration;
  readonly step?: Duration;
  readonly brackets: Span;
  readonly modifiers: readonly Modifier[];
}

export type Modifier = OffsetModifier | AtModifier | ExtensionModifier;

/** `offset 5m`. */
export interface OffsetModifier {
  readonly kind: 'offset';
  readonly span: Span;
  readonly keyword: Span;
  readonly duration: Duration;
}

/** `@ 1603774568`, `@ start()`, `@ end()`. */
export interface AtModifier {
  readonly kind: 'at';
  readonly span: Span;
  readonly keyword: Span;
  /** Seconds; absent with `function`, and where nothing usable is written. */
  readonly timestamp?: number;
  readonly function?: 'start' | 'end';
}

/** `anchored` or `smoothed`. */
export interface ExtensionModifier {
  readonly kind: 'anchored' | 'smoothed';
  readonly span: Span;
  readonly keyword: Span;
}

/** `-expression`. */
export interface Unary extends ExpressionBase {
  readonly kind: 'unary';
  readonly operator: '+' | '-';
  readonly operatorSpan: Span;
  readonly expression: Expression;
}

/** `left operator right`. */
export interface Binary extends ExpressionBase {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
  /** The `bool` keyword. */
  readonly bool?: Span;
  readonly matching?: Grouping<'on' | 'ignoring'>;
  readonly group?: Grouping<'group_left' | 'group_right'>;
  readonly fills: readonly Fill[];
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'atan2'
  | '=='
  | '!='
  | '<='
  | '<'
  | '>='
  | '>'
  | '</'
  | '>/'
  | 'and'
  | 'or'
  | 'unless';

/** A keyword with a list of labels. */
export interface Grouping<Keyword extends string> {
  readonly keyword: Keyword;
  readonly keywordSpan: Span;
  readonly span: Span;
  /** From `(` to `)`; absent where no list is written. */
  readonly parentheses?: Span;
  readonly labels: readonly Name[];
}

/** `fill(0)`, `fill_left(0)`, `fill_right(0)`. */
export interface Fill {
  readonly keyword: 'fill' | 'fill_left' | 'fill_right';
  readonly span: Span;
  readonly value: number;
}

/** `sum by (job) (foo)`. */
export interface Aggregation extends ExpressionBase {
  readonly kind: 'aggregation';
  /** In lower case. */
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly grouping?: Grouping<'by' | 'without'>;
  /** Whether `by` or `without` stands before the arguments. */
  readonly groupingFirst: boolean;
  readonly parentheses: Span;
  readonly args: readonly Expression[];
}

/** `rate(foo[5m])`. */
export interface Call extends ExpressionBase {
  readonly kind: 'call';
  readonly name: Name;
  readonly parentheses: Span;
  readonly args: readonly Expression[];
}

/** `(expression)`. */
export interface Parentheses extends ExpressionBase {
  readonly kind: 'parentheses';
  readonly expression: Expression;
}

/** Nothing, where an expression is wanted; an empty span. */
export interface Missing extends ExpressionBase {
  readonly kind: 'missing';
}

/** Expressions side by side that do not belong together. */
export interface Faulty extends ExpressionBase {
  readonly kind: 'faulty';
  readonly parts: readonly Expression[];
}

/** A duration, or arithmetic over durations. */
export type Duration =
  | DurationNumber
  | DurationVariable
  | DurationUnary
  | DurationBinary
  | DurationCall
  | DurationParentheses
  | DurationMissing;

interface DurationBase {
  readonly span: Span;
  /** Set where the text fixes the value without arithmetic: the seconds, and where Prometheus says they stand. */
  readonly literal?: { readonly seconds: number; readonly span: Span };
}

/** `5m`, `300`. */
export interface DurationNumber extends DurationBase {
  readonly kind: 'duration';
  readonly seconds: number;
}

/** `$__rate_interval`, `${minutes}m`. */
export interface DurationVariable extends DurationBase {
  readonly kind: 'duration-variable';
}

/** `-5m`. */
export interface DurationUnary extends DurationBase {
  readonly kind: 'duration-unary';
  readonly operator: '+' | '-';
  readonly operand: Duration;
}

/** `5m + 30s`. */
export interface DurationBinary extends DurationBase {
  readonly kind: 'duration-binary';
  readonly operator: '+' | '-' | '*' | '/' | '%' | '^';
  readonly operatorSpan: Span;
  readonly left: Duration;
  readonly right: Duration;
}

/** `step()`, `range()`, `min_of(a, b)`, `max_of(a, b)`. */
export interface DurationCall extends DurationBase {
  readonly kind: 'duration-call';
  readonly name: 'step' | 'range' | 'min_of' | 'max_of';
  readonly nameSpan: Span;
  readonly args: readonly Duration[];
}

/** `(5m)`. */
export interface DurationParentheses extends DurationBase {
  readonly kind: 'duration-parentheses';
  readonly duration: Duration;
}

/** Nothing, where a duration is wanted. */
export interface DurationMissing extends DurationBase {
  readonly kind: 'duration-missing';
}
