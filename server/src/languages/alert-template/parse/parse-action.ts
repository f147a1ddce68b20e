import type { Span } from '#core/span.ts';
import { type KnownNames, PipelineParser } from './parse-pipeline.ts';
import type { Token } from './token.ts';
import { TokenReader } from './token-reader.ts';
import type { Action, Pipeline, TemplateFault, Word } from './tree.ts';

/** One action by itself; its place among the others is still to be found. */
export interface ParsedAction extends Omit<Action, 'variables' | 'dotIsRoot'> {
  /** Whether its pipeline is given to variables that stand already (`=`). */
  readonly assigns: boolean;
  /** What stands behind `else`. */
  readonly chained?: 'if' | 'with';
  /** At most one: Go stops at the first, and what follows in the action is not understood. */
  readonly faults: readonly TemplateFault[];
}

// A class, against the house rule: what was read of the action so far is a state with a lifetime.
/** Reads one action as Go's `text/template` does, and says what that says. */
export class ActionParser {
  readonly #reader: TokenReader;
  readonly #pipelines: PipelineParser;
  #keyword: Token | undefined;
  #name: Word | undefined;
  #chained: 'if' | 'with' | undefined;
  #pipeline: Pipeline | undefined;

  constructor(tokens: readonly Token[], span: Span, known: KnownNames) {
    this.#reader = new TokenReader(tokens, span);
    this.#pipelines = new PipelineParser(this.#reader, known);
  }

  parse(): ParsedAction {
    this.#action();
    const keyword = this.#keyword;
    const { span, fault } = this.#reader;
    return {
      span,
      ...(keyword && { keyword: keyword.text, keywordSpan: keyword.span }),
      ...(this.#name && { name: this.#name }),
      ...(this.#pipeline && { pipeline: this.#pipeline }),
      assigns: this.#pipelines.assigns,
      ...(this.#chained && { chained: this.#chained }),
      faults: fault ? [fault] : [],
    };
  }

  #action(): void {
    const first = this.#reader.peekWord();
    if (first.kind !== 'keyword') {
      this.#readPipeline('command');
      return;
    }
    this.#keyword = this.#reader.nextWord();
    switch (first.text) {
      case 'if':
      case 'range':
      case 'with':
        this.#readPipeline(first.text);
        return;
      case 'else':
        this.#else();
        return;
      case 'end':
        this.#reader.expect(['rightDelimiter'], 'end');
        return;
      case 'define':
        this.#readName('define clause');
        this.#reader.expect(['rightDelimiter'], 'define clause');
        return;
      case 'block':
        this.#readName('block clause');
        this.#readPipeline('block clause');
        return;
      case 'template':
        this.#template();
        return;
      default:
        this.#reader.expect(['rightDelimiter'], `{{${first.text}}}`);
    }
  }

  #else(): void {
    const next = this.#reader.peekWord();
    if (next.kind === 'keyword' && (next.text === 'if' || next.text === 'with')) {
      this.#reader.nextWord();
      this.#chained = next.text;
      this.#readPipeline(next.text);
      return;
    }
    this.#reader.expect(['rightDelimiter'], 'else');
  }

  #template(): void {
    this.#readName('template clause');
    if (this.#reader.peekWord().kind !== 'rightDelimiter') {
      this.#readPipeline('template clause');
    }
  }

  #readName(context: string): void {
    const name = this.#reader.expect(['string', 'rawString'], context);
    if (name) {
      this.#name = { text: name.text.slice(1, -1), span: { start: name.span.start + 1, end: name.span.end - 1 } };
    }
  }

  /** Kept even where it is broken: what is read so far says where the cursor stands. */
  #readPipeline(context: string): void {
    this.#pipeline = this.#pipelines.read(context, 'rightDelimiter', (pipeline) => {
      this.#pipeline = pipeline;
    });
  }
}
