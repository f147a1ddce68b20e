import { goQuoted, type Token, type TokenKind } from './token.ts';
import type { TokenReader } from './token-reader.ts';
import type { Command, Operand, Pipeline, Word } from './tree.ts';

/** The names that an action may use. */
export interface KnownNames {
  readonly functions: { has(name: string): boolean };
  readonly variables: ReadonlyMap<string, unknown>;
}

// A class, against the house rule: which variables the action has declared so far is a state with a lifetime.
/** Reads pipelines out of the tokens of one action. */
export class PipelineParser {
  readonly #reader: TokenReader;
  readonly #known: KnownNames;
  readonly #declared = new Set<string>();
  #assigns = false;

  constructor(reader: TokenReader, known: KnownNames) {
    this.#reader = reader;
    this.#known = known;
  }

  /** Whether a pipeline was given to variables that stand already (`=`). */
  get assigns(): boolean {
    return this.#assigns;
  }

  /** Up to its `end`. `onPart` is told what is read so far, since the rest may be broken. */
  read(context: string, end: TokenKind, onPart: (pipeline: Pipeline) => void): Pipeline {
    const start = this.#reader.peekWord().span.start;
    const declares = this.#declarations(context);
    const commands: Command[] = [];
    const pipeline = (): Pipeline => ({ span: { start, end: this.#reader.lastEnd(start) }, declares, commands: [...commands] });
    for (;;) {
      const token = this.#reader.peekWord();
      if (token.kind === end) {
        this.#reader.nextWord();
        this.#checkStages(commands, { context, token });
        return pipeline();
      }
      if (!beginsOperand.has(token.kind)) {
        this.#reader.unexpected(token, context);
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
      this.#reader.stop({ start: this.#reader.span.start, end: token.span.end }, `missing value for ${context}`);
    }
    for (const [index, { operands, span }] of commands.entries()) {
      const [first] = operands;
      const isValue = first && (first.kind === 'dot' ? first.fields.length === 0 : values.has(first.kind));
      if (index > 0 && isValue) {
        this.#reader.stop(span, `non executable command in pipeline stage ${index + 1}`);
      }
    }
  }

  #declarations(context: string): readonly Word[] {
    const declares: Word[] = [];
    for (;;) {
      const start = this.#reader.at;
      const variable = this.#reader.peekWord();
      if (variable.kind !== 'variable') {
        return declares;
      }
      this.#reader.nextWord();
      const next = this.#reader.peekWord();
      const isList = next.kind === 'punctuation' && next.text === ',';
      if (next.kind !== 'declare' && next.kind !== 'assign' && !isList) {
        this.#reader.back(start);
        return declares;
      }
      this.#reader.nextWord();
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
      this.#reader.stop(next.span, `too many declarations in ${context}`);
    }
    if (!['variable', 'rightDelimiter', 'rightParenthesis'].includes(this.#reader.peekWord().kind)) {
      this.#reader.stop(this.#reader.peekWord().span, 'range can only initialize variables');
    }
  }

  #command(onRead: (command: Command) => void): void {
    const operands: Operand[] = [];
    const start = this.#reader.peekWord().span.start;
    const command = (): Command => ({ span: { start, end: this.#reader.lastEnd(start) }, operands });
    for (;;) {
      this.#reader.skipSpace();
      const operand = this.#operand();
      if (operand) {
        operands.push(operand);
      }
      const token = this.#reader.peek();
      if (token.kind === 'space') {
        continue;
      }
      if (token.kind !== 'rightDelimiter' && token.kind !== 'rightParenthesis' && token.kind !== 'pipe') {
        onRead(command());
        this.#reader.unexpected(token, 'operand');
        return;
      }
      if (operands.length === 0) {
        this.#reader.stop(token.span, 'empty command');
        return;
      }
      onRead(command());
      if (token.kind === 'pipe') {
        // Behind a pipe Go does without a command.
        this.#reader.next();
      }
      return;
    }
  }

  #operand(): Operand | undefined {
    const term = this.#term();
    if (!term || this.#reader.peek().kind !== 'field') {
      return term;
    }
    const fields = this.#fields();
    if (!('fields' in term) || (term.kind === 'dot' && term.fields.length === 0)) {
      const written = this.#reader.wordAt(term.span.start);
      this.#reader.stop(
        { start: term.span.start, end: this.#reader.lastEnd(term.span.start) },
        `unexpected . after term ${goQuoted(written)}`,
      );
      return term;
    }
    return { ...term, span: { start: term.span.start, end: this.#reader.lastEnd(term.span.start) }, fields: [...term.fields, ...fields] };
  }

  #fields(): readonly Word[] {
    const fields: Word[] = [];
    for (let token = this.#reader.peek(); token.kind === 'field'; token = this.#reader.peek()) {
      this.#reader.next();
      fields.push({ text: token.text.slice(1), span: { start: token.span.start + 1, end: token.span.end } });
    }
    return fields;
  }

  #term(): Operand | undefined {
    const token = this.#reader.peek();
    const { span, text } = token;
    const name = { text, span };
    switch (token.kind) {
      case 'identifier':
        this.#reader.next();
        if (!this.#known.functions.has(text)) {
          this.#reader.stop(span, `function ${goQuoted(text)} not defined`, { kind: 'function', name: text });
        }
        return { kind: 'function', span, name, fields: [] };
      case 'variable':
        this.#reader.next();
        if (!this.#known.variables.has(text) && !this.#declared.has(text)) {
          this.#reader.stop(span, `undefined variable ${goQuoted(text)}`, { kind: 'variable', name: text });
        }
        return { kind: 'variable', span, name, fields: [] };
      case 'dot':
        this.#reader.next();
        return { kind: 'dot', span, fields: [] };
      case 'field':
        return { kind: 'dot', fields: this.#fields(), span: { start: span.start, end: this.#reader.lastEnd(span.start) } };
      case 'leftParenthesis':
        return this.#parenthesised();
      case 'number':
        if (/^[-+]$/.test(text)) {
          this.#reader.stop(span, `illegal number syntax: ${goQuoted(text)}`);
          return undefined;
        }
        this.#reader.next();
        return { kind: 'number', span };
      case 'string':
      case 'rawString':
        this.#reader.next();
        return { kind: 'string', span, isRaw: token.kind === 'rawString' };
      case 'bool':
      case 'nil':
      case 'character':
        this.#reader.next();
        return { kind: token.kind, span };
      default:
        return undefined;
    }
  }

  #parenthesised(): Operand {
    const { start } = this.#reader.next().span;
    const pipeline = this.read('parenthesized pipeline', 'rightParenthesis', () => undefined);
    return { kind: 'pipeline', span: { start, end: this.#reader.lastEnd(start) }, pipeline, fields: [] };
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
