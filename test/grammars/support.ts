import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { promql } from '#languages/promql/index.ts';
import { findInstallation } from '#test/editor/harness/installation.ts';

/** A token: its text, its offset in the whole text, the most specific scope first. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** The grammars that an extension's manifest names, with absolute paths. */
function grammarsOf(folder: string): readonly Contribution[] {
  const manifest: { contributes: { grammars: readonly Contribution[] } } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  return manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: path.join(folder, grammar.path) }));
}

/** What an editor has besides our own grammars. */
export interface Surroundings {
  /** VS Code's own extensions whose grammars are there too, in the server that `npm test` installs. */
  readonly vscodeExtensions?: readonly string[];
  /** Whether our grammars are left out of others. */
  readonly isUntouched?: boolean;
}

function createRegistry({ vscodeExtensions = [], isUntouched = false }: Surroundings): textmate.Registry {
  const theirs = vscodeExtensions.flatMap((name) => grammarsOf(path.join(findInstallation().server, 'extensions', name)));
  const grammars = [...theirs, ...grammarsOf('.')];
  return new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (scopeName) => {
      const found = grammars.find((grammar) => grammar.scopeName === scopeName);
      return found ? textmate.parseRawGrammar(readFileSync(found.path, 'utf8'), found.path) : null;
    },
    getInjections: (scopeName) =>
      grammars
        .filter(
          ({ injectTo = [] }) => !isUntouched && injectTo.some((target) => scopeName === target || scopeName.startsWith(`${target}.`)),
        )
        .map((grammar) => grammar.scopeName),
  });
}

async function loadOniguruma(): Promise<textmate.IOnigLib> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

const registries = new Map<string, textmate.Registry>();

/** The tokens of a text, line by line, blanks left out. */
export async function tokenize(scopeName: string, text: string, surroundings: Surroundings = {}): Promise<readonly Token[]> {
  const key = JSON.stringify(surroundings);
  const registry = registries.get(key) ?? createRegistry(surroundings);
  registries.set(key, registry);
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) {
    throw new Error(`no grammar for ${scopeName}`);
  }
  const tokens: Token[] = [];
  let state: textmate.StateStack = textmate.INITIAL;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const part = line.slice(startIndex, endIndex);
      if (part.trim() !== '') {
        tokens.push({ text: part, start: lineStart + startIndex, scopes: scopes.toReversed() });
      }
    }
    lineStart += line.length + 1;
  }
  return tokens;
}

/** A word and what it is, to a reader. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly kind: string;
}

/** The first that a scope of the token begins with decides; '' is not worth a word. */
const kinds: readonly [scope: string, kind: string][] = [
  ['invalid', 'invalid'],
  ['constant.character', 'escape'],
  ['punctuation.definition.string', 'string'],
  ['punctuation.definition.comment', 'comment'],
  ['punctuation', ''],
  ['comment', 'comment'],
  ['string.quoted', 'string'],
  ['string.unquoted', 'text'],
  ['entity.name.function', 'function'],
  ['keyword.control', 'keyword'],
  ['keyword.operator', 'operator'],
  ['constant.numeric', 'number'],
  ['constant', 'constant'],
  ['variable.other.readwrite', 'variable'],
  ['variable.other.property', 'property'],
  ['variable.other', 'variable'],
  ['entity.name', 'name'],
  ['entity.other', 'name'],
  ['storage.type', 'type'],
  ['support.type', 'type'],
];

/** What a theme would colour; strings and comments in one piece, punctuation left out. */
export function wordsOf(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = [];
  for (const { text, start, scopes } of tokens) {
    const kind = kinds.find(([begin]) => scopes[0]?.startsWith(begin))?.[1] ?? '';
    const last = words.at(-1);
    if (last && last.kind === kind && /^(?:string|comment|text)$/.test(kind) && last.start + last.text.length === start) {
      words[words.length - 1] = { ...last, text: last.text + text };
    } else if (kind !== '') {
      words.push({ text, start, kind });
    }
  }
  return words;
}

/** `sum function, by keyword, …`. */
export function printWords(words: readonly Word[]): string {
  return words.map(({ text, kind }) => `${text.trim()} ${kind}`).join(', ');
}

/** Whether the token is PromQL inside another language. */
export function isEmbedded({ scopes }: Token): boolean {
  return scopes.some((scope) => /^meta\.embedded\.\w+\.promql$/.test(scope));
}

/** The words that stand in PromQL inside another language. */
export function embeddedPromql(tokens: readonly Token[]): readonly Word[] {
  return wordsOf(tokens.filter(isEmbedded));
}

/** The semantic tokens of a PromQL text. */
export function semanticWords(text: string, dialect?: string): readonly Word[] {
  const tokens = promql.tokens?.(promql.parse(text, dialect)) ?? [];
  return tokens.map(({ span: { start, end }, kind }) => ({ text: text.slice(start, end), start, kind }));
}
