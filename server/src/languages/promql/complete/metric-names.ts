import type { Environment, Fact } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Suggestion } from '#core/language.ts';
import { codeBlock, plainMarkdown } from '#core/plain-markdown.ts';
import { escapeInside } from '../lexer/unquote.ts';
import type { PromqlModel } from '../model.ts';
import { suggestionNeed } from '../needs.ts';
import { everyNode } from '../walk.ts';
import type { Cursor } from './cursor.ts';

/** So many names are offered at most; more typing brings others. */
const mostNames = 300;

/** Names to offer, and whether there are more. */
export interface NamesFound {
  readonly items: readonly Suggestion[];
  readonly isIncomplete: boolean;
}

/**
 * The metric names that go with what is typed: of the workspace, of this text's other expressions and of the connected
 * Prometheus. Names that begin like the word come first; those that hold it elsewhere fill up.
 */
export function metricNames(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): NamesFound {
  const found = new Map<string, Suggestion>();
  const typed = cursor.typed.toLowerCase();
  const sources = [...factSources(environment), namesInText(model, offset), remoteNames(model, cursor, environment, offset)];
  let isIncomplete = false;
  for (const fits of [startsWith, holds]) {
    for (const source of sources) {
      for (const { name, detail, documentation } of source) {
        if (found.size < mostNames && fits(name, typed) && !found.has(name)) {
          found.set(name, item(cursor, name, { detail, documentation }));
        } else if (found.size >= mostNames) {
          isIncomplete = true;
          break;
        }
      }
    }
  }
  return { items: [...found.values()], isIncomplete };
}

interface Named {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
}

function startsWith(name: string, typed: string): boolean {
  return name.length >= typed.length && name.slice(0, typed.length).toLowerCase() === typed;
}

function holds(name: string, typed: string): boolean {
  return typed.length > 1 && name.toLowerCase().includes(typed);
}

function factSources({ facts }: Environment): readonly Iterable<Named>[] {
  return [describe(facts.all('recording-rule'), ruleNamed), describe(facts.all('metric'), metricNamed)];
}

function* describe(facts: readonly Fact[], named: (fact: Fact) => Named): Generator<Named> {
  for (const fact of facts) {
    yield named(fact);
  }
}

function ruleNamed({ name, detail }: Fact): Named {
  const expression = detail?.expr;
  return { name, detail: t('recording rule'), documentation: expression === undefined ? undefined : codeBlock('promql', expression) };
}

function metricNamed({ name, detail }: Fact): Named {
  return { name, detail: detail?.type, documentation: detail?.help === undefined ? undefined : plainMarkdown(detail.help) };
}

function* namesInText({ expressions }: PromqlModel, offset: number): Generator<Named> {
  for (const { root } of expressions) {
    for (const node of everyNode(root)) {
      const isTyped = node.span.start <= offset && offset <= node.span.end;
      if (node.kind === 'vector' && node.name !== undefined && !(isTyped && node.name.span.end >= offset)) {
        yield { name: node.name.text };
      }
    }
  }
}

function* remoteNames(model: PromqlModel, cursor: Cursor, environment: Environment, offset: number): Generator<Named> {
  const need = suggestionNeed(model, cursor, offset);
  for (const name of (need?.kind === 'metricNames' && environment.remote.answer(need)) || []) {
    yield { name };
  }
}

/** A name with characters beyond letters, digits, `_` and `:` must be quoted, in braces. */
function item({ word, quote }: Cursor, name: string, { detail, documentation }: Omit<Named, 'name'>): Suggestion {
  const isPlain = /^[a-zA-Z_:][\w:]*$/.test(name);
  const insert = quote === undefined ? (isPlain ? undefined : `{"${escapeInside(name, '"')}"}`) : escapeInside(name, quote);
  return {
    label: name,
    kind: 'metric',
    replace: word,
    rank: 20,
    ...(insert === undefined || insert === name ? {} : { insert }),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}
