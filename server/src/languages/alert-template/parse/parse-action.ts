import type { Span } from '#core/span.ts';
import { goQuoted, type Token, type TokenKind, tokenInWords } from './token.ts';
import type { Action, Command, Operand, Pipeline, TemplateFault, Word } from './tree.ts';

/** One action by itself; its place among the others is still to be found. */
export interface ParsedAction extends Omit<Action, 'variables' | 'dotIsRoot'> {
  /** Whether its pipeline is given to variables that stand already (`=`). */
  readonly assigns: boolean;
  /** What stands behind `else`. */
  readonly chained?: 'if' | 'with';
  /** At most one: Go stops at the first, and what follows in the action is not understood. */
  readonly faults: readonly TemplateFault[];
}

/** The names that an action may use. */
export interface KnownNames {
  readonly functions: { has(name: string): boolean };
  readonly variables: ReadonlyMap<string, unknown>;
}

// A class, against the house rule: it walks through the tokens of one action, and that place is a state with a lifetime.
/** Reads one action as Go's `text/template` does, and says what that says. */
export class ActionParser {
  readonly #tokens: readonly Token[];
  readonly #span: Span;
  readonly #known: KnownNames;
  readonly #declared = new Set<string>();
  #at = 1;
  #keyword: Token | undefined;
  #name: Word | undefined;
  #assigns = false;
  #chained: 'if' | 'with' | undefined;
  #pipeline: Pipeline | undefined;
  /** Once it is known, the rest of the tokens is passed over. */
  #fault: TemplateFault | undefined;

  constructor(tokens: readonly Token[], span: Span, known: KnownNames) {
    this.#tokens = tokens;
    this.#span = span;
    this.#known = known;
  }

  parse(): ParsedAction {
    this.#action();
    const keyword = this.#keyword;
    return {
      span: this.#span,
      ...(keyword && { keyword: keyword.text, keywordSpan: keyword.span }),
      ...(this.#name && { name: this.#name }),
      ...(this.#pipeline && { pipeline: this.#pipeline }),
      assigns: this.#assigns,
      ...(this.#chained && { chained: this.#chained }),
      faults: this.#fault ? [this.#fault] : [],
    };
  }

  #action(): void {
    const first = this.#peekWord();
    if (first.kind !== 'keyword') {
      this.#readPipeline('command', 'rightDelimiter');
      return;
    }
    this.#keyword = this.#nextWord();
    switch (first.text) {
      case 'if':
      case 'range':
      case 'with':
        this.#readPipeline(first.text, 'rightDelimiter');
        return;
      case 'else':
        this.#else();
        return;
      case 'end':
        this.#expect(['rightDelimiter'], 'end');
        return;
      case 'define':
        this.#readName(['string', 'rawString'], 'define clause');
        this.#expect(['rightDelimiter'], 'define clause');
        return;
      case 'block':
        this.#readName(['string', 'rawString'], 'block clause');
        this.#readPipeline('block clause', 'rightDelimiter');
        return;
      case 'template':
        this.#template();
        return;
      default:
        this.#expect(['rightDelimiter'], `{{${first.text}}}`);
    }
  }

  #else(): void {
    const next = this.#peekWord();
    if (next.kind === 'keyword' && (next.text === 'if' || next.text === 'with')) {
      this.#nextWord();
      this.#chained = next.text;
      this.#readPipeline(next.text, 'rightDelimiter');
      return;
    }
    this.#expect(['rightDelimiter'], 'else');
  }

  #template(): void {
    this.#readName(['string', 'rawString'], 'template clause');
    if (this.#peekWord().kind !== 'rightDelimiter') {
      this.#readPipeline('template clause', 'rightDelimiter');
    }
  }

  #readName(kinds: readonly TokenKind[], context: string): void {
    const name = this.#expect(kinds, context);
    if (name) {
      this.#name = { text: name.text.slice(1, -1), span: { start: name.span.start + 1, end: name.span.end - 1 } };
    }
  }

  /** Kept even where it is broken: what is read so far says where the cursor stands. */
  #readPipeline(context: string, end: TokenKind): void {
    this.#pipeline = this.#readPipelineParts(context, end, (pipeline) => {
      this.#pipeline = pipeline;
    });
  }

  #readPipelineParts(context: string, end: TokenKind, onPart: (pipeline: Pipeline) => void): Pipeline {
    const start = this.#peekWord().span.start;
    const declares = this.#declarations(context);
    const commands: Command[] = [];
    const pipeline = (): Pipeline => ({ span: { start, end: this.#lastEnd(start) }, declares, commands: [...commands] });
    for (;;) {
      const token = this.#peekWord();
      if (token.kind === end) {
        this.#nextWord();
        this.#checkStages(commands, { context, token });
        return pipeline();
      }
      if (!beginsOperand.has(token.kind)) {
        this.#unexpected(token, context);
        return pipeline();
      }
      this.#command((command) => {
        commands.push(command);
        onPart(pipeline());
      });
    }
  }

  #checkStages(commands: readonly Command[], { context, token }: { readonly context: string; readonly token: Token }): void {
    if (commands.length === 0) {
      this.#stop({ start: this.#span.start, end: token.span.end }, `missing value for ${context}`);
    }
    for (const [index, { operands, span }] of commands.entries()) {
      const [first] = operands;
      const isValue = first && (first.kind === 'dot' ? first.fields.length === 0 : values.has(first.kind));
      if (index > 0 && isValue) {
        this.#stop(span, `non executable command in pipeline stage ${index + 1}`);
      }
    }
  }

  #declarations(context: string): readonly Word[] {
    const declares: Word[] = [];
    for (;;) {
      const start = this.#at;
      const variable = this.#peekWord();
      if (variable.kind !== 'variable') {
        return declares;
      }
      this.#nextWord();
      const next = this.#peekWord();
      const isList = next.kind === 'punctuation' && next.text === ',';
      if (next.kind !== 'declare' && next.kind !== 'assign' && !isList) {
        this.#at = start;
        return declares;
      }
      this.#nextWord();
      declares.push({ text: variable.text, span: variable.span });
      if (!isList) {
        this.#assigns = next.kind === 'assign';
        for (const { text } of declares) {
          this.#declared.add(text);
        }
        return declares;
      }
      this.#checkList(declares, { context, next });
    }
  }

  #checkList(declares: readonly Word[], { context, next }: { readonly context: string; readonly next: Token }): void {
    if (context !== 'range' || declares.length >= 2) {
      this.#stop(next.span, `too many declarations in ${context}`);
    }
    if (!['variable', 'rightDelimiter', 'rightParenthesis'].includes(this.#peekWord().kind)) {
      this.#stop(this.#peekWord().span, 'range can only initialize variables');
    }
  }

  #command(onRead: (command: Command) => void): void {
    const operands: Operand[] = [];
    const start = this.#peekWord().span.start;
    const command = (): Command => ({ span: { start, end: this.#lastEnd(start) }, operands });
    for (;;) {
      this.#skipSpace();
      const operand = this.#operand();
      if (operand) {
        operands.push(operand);
      }
      const token = this.#peek();
      if (token.kind === 'space') {
        continue;
      }
      if (token.kind !== 'rightDelimiter' && token.kind !== 'rightParenthesis' && token.kind !== 'pipe') {
        onRead(command());
        this.#unexpected(token, 'operand');
        return;
      }
      if (operands.length === 0) {
        this.#stop(token.span, 'empty command');
        return;
      }
      onRead(command());
      if (token.kind === 'pipe') {
        this.#at++;
        this.#needStage();
      }
      return;
    }
  }

  /** Behind a pipe something has to follow. */
  #needStage(): void {
    const next = this.#peekWord();
    if (next.kind === 'rightDelimiter' || next.kind === 'rightParenthesis') {
      this.#stop(next.span, 'missing value for command');
    }
  }

  #operand(): Operand | undefined {
    const term = this.#term();
    if (!term || this.#peek().kind !== 'field') {
      return term;
    }
    const fields = this.#fields();
    if (!('fields' in term) || (term.kind === 'dot' && term.fields.length === 0)) {
      const written = this.#tokens.find(({ span }) => span.start === term.span.start)?.text ?? '';
      this.#stop({ start: term.span.start, end: this.#lastEnd(term.span.start) }, `unexpected . after term ${goQuoted(written)}`);
      return term;
    }
    return { ...term, span: { start: term.span.start, end: this.#lastEnd(term.span.start) }, fields: [...term.fields, ...fields] };
  }

  #fields(): readonly Word[] {
    const fields: Word[] = [];
    for (let token = this.#peek(); token.kind === 'field'; token = this.#peek()) {
      this.#at++;
      fields.push({ text: token.text.slice(1), span: { start: token.span.start + 1, end: token.span.end } });
    }
    return fields;
  }

  #term(): Operand | undefined {
    const token = this.#peek();
    const { span, text } = token;
    const name = { text, span };
    switch (token.kind) {
      case 'identifier':
        this.#at++;
        if (!this.#known.functions.has(text)) {
          this.#stop(span, `function ${goQuoted(text)} not defined`, { kind: 'function', name: text });
        }
        return { kind: 'function', span, name, fields: [] };
      case 'variable':
        this.#at++;
        if (!this.#known.variables.has(text) && !this.#declared.has(text)) {
          this.#stop(span, `undefined variable ${goQuoted(text)}`, { kind: 'variable', name: text });
        }
        return { kind: 'variable', span, name, fields: [] };
      case 'dot':
        this.#at++;
        return { kind: 'dot', span, fields: [] };
      case 'field':
        return { kind: 'dot', fields: this.#fields(), span: { start: span.start, end: this.#lastEnd(span.start) } };
      case 'leftParenthesis':
        return this.#parenthesised();
      case 'number':
        if (/^[-+]$/.test(text)) {
          this.#stop(span, `illegal number syntax: ${goQuoted(text)}`);
          return undefined;
        }
        this.#at++;
        return { kind: 'number', span };
      case 'string':
      case 'rawString':
        this.#at++;
        return { kind: 'string', span, isRaw: token.kind === 'rawString' };
      case 'bool':
      case 'nil':
      case 'character':
        this.#at++;
        return { kind: token.kind, span };
      default:
        return undefined;
    }
  }

  #parenthesised(): Operand {
    const { start } = this.#next().span;
    const pipeline = this.#readPipelineParts('parenthesized pipeline', 'rightParenthesis', () => undefined);
    return { kind: 'pipeline', span: { start, end: this.#lastEnd(start) }, pipeline, fields: [] };
  }

  #expect(kinds: readonly TokenKind[], context: string): Token | undefined {
    const token = this.#nextWord();
    if (kinds.includes(token.kind)) {
      return token;
    }
    this.#unexpected(token, context);
    return undefined;
  }

  #unexpected(token: Token, context: string): void {
    this.#stop(token.span, token.kind === 'error' ? token.text : `unexpected ${tokenInWords(token)} in ${context}`);
  }

  #stop(span: Span, message: string, unknown?: TemplateFault['unknown']): void {
    this.#fault ??= { span, message, ...(unknown && { unknown }) };
    this.#at = this.#tokens.length;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? this.#ending();
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #peekWord(): Token {
    this.#skipSpace();
    return this.#peek();
  }

  #nextWord(): Token {
    this.#skipSpace();
    return this.#next();
  }

  #skipSpace(): void {
    while (this.#tokens[this.#at]?.kind === 'space') {
      this.#at++;
    }
  }

  #lastEnd(start: number): number {
    const last = this.#tokens.slice(0, this.#at).findLast(({ kind }) => kind !== 'space');
    return Math.max(start, last?.span.end ?? start);
  }

  #ending(): Token {
    const { end } = this.#span;
    return { kind: 'end', text: '', span: { start: end, end } };
  }
}

const beginsOperand: ReadonlySet<TokenKind> = new Set([
  'bool',
  'character',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParenthesis',
]);

/** What cannot take the value of the stage before. */
const values: ReadonlySet<Operand['kind']> = new Set(['bool', 'nil', 'number', 'string', 'character']);
