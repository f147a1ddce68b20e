import type { NamedPlace } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import { escapeInside } from './lexer/unquote.ts';
import type { PromqlModel } from './model.ts';
import type { Matcher, VectorSelector } from './tree.ts';
import { everyNode } from './walk.ts';

/** The metrics and the jobs that the expressions select, and the alerts that they look up in `ALERTS` and `ALERTS_FOR_STATE`. */
export function* names({ text, expressions }: PromqlModel): Generator<NamedPlace> {
  for (const { root } of expressions) {
    for (const node of everyNode(root)) {
      if (node.kind === 'vector') {
        yield* namesIn(text, node);
      }
    }
  }
}

function* namesIn(text: string, selector: VectorSelector): Generator<NamedPlace> {
  const { name, matchers } = selector;
  if (name && !name.holdsVariable) {
    yield { kind: 'metric', name: name.text, role: 'use', span: name.span, write: (other) => writeName(text, selector, name.span, other) };
  }
  for (const matcher of matchers) {
    if (matcher.label.holdsVariable) {
      continue;
    }
    if (matcher.quoted && matcher.operator === undefined) {
      yield inQuotes(text, 'metric', matcher.label);
    } else if (matcher.value && matcher.label.text === '__name__') {
      yield* alternatives(text, 'metric', matcher);
    } else if (matcher.value && matcher.label.text === 'alertname' && /^ALERTS(_FOR_STATE)?$/.test(name?.text ?? '')) {
      yield* alternatives(text, 'alert', matcher);
    } else if (matcher.value && matcher.value.text !== '' && matcher.label.text === 'job') {
      yield* alternatives(text, 'job', matcher);
    }
  }
}

/** A name with other characters than letters, digits, `_` and `:` has to stand in quotes, as the first inside of the braces. */
function writeName(text: string, { braces, matchers }: VectorSelector, at: Span, other: string): ReturnType<NamedPlace['write']> {
  if (/^[a-zA-Z_:][\w:]*$/.test(other)) {
    return { at, text: other };
  }
  const quoted = `{"${escapeInside(other, '"')}"`;
  if (!braces) {
    return { at, text: `${quoted}}` };
  }
  const inside = braces.start + 1 + (/^[ \t]*/.exec(text.slice(braces.start + 1, braces.end))?.[0].length ?? 0);
  const isBlankBetween = text.slice(at.end, braces.start).trim() === '';
  return isBlankBetween ? { at: { start: at.start, end: inside }, text: matchers.length > 0 ? `${quoted}, ` : quoted } : undefined;
}

/** The value of a matcher, or each text of a pattern that is nothing but texts between `|`. */
function alternatives(text: string, kind: NamedPlace['kind'], { operator = '=', value }: Matcher): readonly NamedPlace[] {
  if (!value || value.holdsVariable) {
    return [];
  }
  if (!operator.endsWith('~')) {
    return [inQuotes(text, kind, value)];
  }
  const inner = insideOf(value.span);
  const written = text.slice(inner.start, inner.end);
  if (!/^[\w:/|-]+$/.test(written)) {
    return [];
  }
  return Array.from(written.matchAll(/[\w:/-]+/g), ({ index, 0: name }): NamedPlace => {
    const span = { start: inner.start + index, end: inner.start + index + name.length };
    return { kind, name, role: 'use', span, write: (other) => (/^[\w:/-]+$/.test(other) ? { at: span, text: other } : undefined) };
  });
}

function inQuotes(text: string, kind: NamedPlace['kind'], value: { readonly text: string; readonly span: Span }): NamedPlace {
  const span = insideOf(value.span);
  const quote = text.charAt(value.span.start);
  const write = (other: string) => (quote === '`' && other.includes('`') ? undefined : { at: span, text: escapeInside(other, quote) });
  return { kind, name: value.text, role: 'use', span, write };
}

function insideOf({ start, end }: Span): Span {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}
