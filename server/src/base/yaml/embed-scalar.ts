import type { Embedding, HostEdit } from '#core/language.ts';
import type { Segment } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { alignScalar } from './align-scalar.ts';
import type { YamlScalar } from './tree.ts';
import { writeBlockScalar } from './write-block-scalar.ts';
import { writeInlineScalar } from './write-inline-scalar.ts';

/** What language the piece is in and what it belongs to, as `Embedding` has it. */
export type EmbedOptions = Pick<Embedding, 'languageId' | 'name' | 'dialect' | 'resultName' | 'item'>;

/** A scalar's value as a text of its own. Cheap until its segments are asked for; edits are written in the scalar's style. */
export function embedScalar(text: string, scalar: YamlScalar, options: EmbedOptions): Embedding {
  return new ScalarEmbedding(text, scalar, options);
}

// A class, against the house rule: a rule file makes ten thousand, and most are thrown away with their segments unread.
class ScalarEmbedding implements Embedding {
  declare readonly languageId?: string;
  declare readonly name?: string;
  declare readonly dialect?: string;
  declare readonly resultName?: string;
  declare readonly item?: number;
  readonly text: string;
  readonly span: Span;
  readonly #host: string;
  readonly #scalar: YamlScalar;
  #segments: readonly Segment[] | undefined;

  constructor(host: string, scalar: YamlScalar, options: EmbedOptions) {
    Object.assign(this, options);
    this.#host = host;
    this.#scalar = scalar;
    const end = endWithBlanks(host, scalar);
    this.span = end === scalar.span.end ? scalar.span : { start: scalar.span.start, end };
    this.text = scalar.style === 'plain' ? scalar.value + host.slice(scalar.span.end, end) : scalar.value;
  }

  get segments(): readonly Segment[] {
    this.#segments ??= withBlanks(alignScalar(this.#host, this.#scalar), this.text, this.#scalar);
    return this.#segments;
  }

  write(at: Span, text: string): HostEdit | undefined {
    const target = { host: this.#host, scalar: this.#scalar, segments: this.segments, value: this.text };
    const isBlock = this.#scalar.style === 'literal' || this.#scalar.style === 'folded';
    return isBlock ? writeBlockScalar(target, at, text) : writeInlineScalar(target, at, text);
  }
}

/** Blanks that end the line still belong to an unquoted text: that is where the next word is typed. */
function endWithBlanks(host: string, { style, span, empty }: YamlScalar): number {
  if (style === 'single' || style === 'double' || empty) {
    return span.end;
  }
  let end = span.end;
  while (host[end] === ' ' || host[end] === '\t') {
    end++;
  }
  const next = host[end];
  return style !== 'plain' || next === undefined || next === '\n' || next === '\r' ? end : span.end;
}

function withBlanks(segments: readonly Segment[], text: string, { value, span }: YamlScalar): readonly Segment[] {
  const blanks = text.length - value.length;
  const last = segments.at(-1);
  if (blanks === 0 || !last) {
    return segments;
  }
  const joins = last.host + last.length === span.end && last.embedded + last.length === value.length;
  return joins
    ? [...segments.slice(0, -1), { ...last, length: last.length + blanks }]
    : [...segments, { host: span.end, embedded: value.length, length: blanks }];
}
