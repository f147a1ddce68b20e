import type { Span } from '#core/span.ts';
import { lexTemplate } from './lex-template.ts';
import { ActionParser, type ParsedAction } from './parse-action.ts';
import type { Action, TemplateFault } from './tree.ts';

/** What a program brings along: the names of its functions and of the variables that it declares in front of the text. */
export interface TemplateProgram {
  readonly functions: { has(name: string): boolean };
  readonly variables: readonly string[];
}

/** The actions of a template, and everything that Go would refuse, action by action. Never throws. */
export function parseActions(
  text: string,
  program: TemplateProgram,
): { readonly actions: readonly Action[]; readonly faults: readonly TemplateFault[] } {
  const reader = new TemplateReader(program);
  for (const { start, end, tokens } of lexTemplate(text)) {
    if (!tokens.some(({ kind }) => kind === 'comment')) {
      reader.read(new ActionParser(tokens, { start, end }, { ...program, variables: reader.variables() }).parse());
    }
  }
  reader.end();
  return reader;
}

interface OpenBlock {
  readonly keyword: string;
  readonly span: Span;
  readonly outer: ReadonlyMap<string, Span | undefined>;
  readonly dotIsRoot: boolean;
  hasElse: boolean;
}

/** Keeps the blocks that are open and the variables that are in scope. */
class TemplateReader {
  readonly actions: Action[] = [];
  readonly faults: TemplateFault[] = [];
  readonly #open: OpenBlock[] = [];
  readonly #declared: ReadonlyMap<string, Span | undefined>;
  #scope: ReadonlyMap<string, Span | undefined>;
  #dotIsRoot = true;

  constructor({ variables }: TemplateProgram) {
    this.#declared = new Map(['$', ...variables].map((name) => [name, undefined]));
    this.#scope = this.#declared;
  }

  variables(): ReadonlyMap<string, Span | undefined> {
    return this.#scope;
  }

  read({ faults, ...parsed }: ParsedAction): void {
    const before = { outer: this.#scope, dotIsRoot: this.#dotIsRoot };
    this.faults.push(...faults);
    if (faults.length === 0) {
      this.#leave(parsed);
    }
    this.actions.push({ ...parsed, variables: this.#scope, dotIsRoot: this.#dotIsRoot });
    const declared = parsed.pipeline?.declares.filter(({ text }) => !parsed.assigns || !this.#scope.has(text)) ?? [];
    this.#scope =
      declared.length === 0 ? this.#scope : new Map([...this.#scope, ...declared.map(({ text, span }) => [text, span] as const)]);
    this.#enter(parsed, before);
  }

  /** No more text: every block has to be closed. */
  end(): void {
    const open = this.#open.at(-1);
    if (open && this.faults.length === 0) {
      this.faults.push({ span: open.span, message: 'unexpected EOF' });
    }
  }

  #enter({ keyword, chained, span }: Part, before: Pick<OpenBlock, 'outer' | 'dotIsRoot'>): void {
    if (keyword !== undefined && opening.has(keyword)) {
      this.#open.push({ keyword, span, ...before, hasElse: false });
      this.#dotIsRoot &&= keyword === 'if';
    }
    if (keyword === 'define' || keyword === 'block') {
      this.#scope = new Map([['$', undefined]]);
    }
    this.#dotIsRoot &&= chained !== 'with';
  }

  /** What `else` and `end` close; `break` and `continue` need a loop. */
  #leave({ keyword, keywordSpan, chained, span }: Part): void {
    const place = keywordSpan ?? span;
    switch (keyword) {
      case 'break':
      case 'continue':
        if (!this.#open.some((block) => block.keyword === 'range')) {
          this.faults.push({ span: place, message: `{{${keyword}}} outside {{range}}` });
        }
        return;
      case 'else':
        this.#else(place, chained !== undefined);
        return;
      case 'end':
        this.#end(place);
        return;
      default:
    }
  }

  #end(span: Span): void {
    const open = this.#open.pop();
    if (!open) {
      this.faults.push({ span, message: 'unexpected {{end}}' });
      return;
    }
    this.#scope = open.outer;
    this.#dotIsRoot = open.dotIsRoot;
  }

  /** Go keeps what the first branch declared. */
  #else(span: Span, isChained: boolean): void {
    const open = this.#open.at(-1);
    if (!open || !branching.has(open.keyword)) {
      this.faults.push({ span, message: open ? `unexpected {{else}} in ${open.keyword} clause` : 'unexpected {{else}}' });
      return;
    }
    if (open.hasElse) {
      this.faults.push({ span, message: 'expected end; found {{else}}' });
    }
    open.hasElse = !isChained;
    this.#dotIsRoot = open.dotIsRoot;
  }
}

type Part = Omit<ParsedAction, 'faults'>;

const branching: ReadonlySet<string> = new Set(['if', 'range', 'with']);
const opening: ReadonlySet<string> = new Set([...branching, 'define', 'block']);
