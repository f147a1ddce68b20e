import type { Embedding, HostEdit } from '#core/language.ts';
import { type Segment, toEmbeddedOffset } from '#core/segment.ts';
import type { Span } from '#core/span.ts';
import { alignScalar } from './align-scalar.ts';
import { openLineBelow } from './open-line.ts';
import type { TextLine } from './text-lines.ts';
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
  readonly #openLine: TextLine | undefined;
  #segments: readonly Segment[] | undefined;

  constructor(host: string, scalar: YamlScalar, options: EmbedOptions) {
    Object.assign(this, options);
    this.#host = host;
    this.#scalar = scalar;
    this.#openLine = isBlock(scalar) ? openLineBelow(host, scalar) : undefined;
    const end = this.#openLine?.end ?? endWithBlanks(host, scalar);
    this.span = end === scalar.span.end ? scalar.span : { start: scalar.span.start, end };
    this.text = scalar.style === 'plain' ? scalar.value + host.slice(scalar.span.end, end) : withOpenLine(scalar, this.#openLine);
  }

  get segments(): readonly Segment[] {
    const aligned = this.#segments ?? alignScalar(this.#host, this.#scalar);
    this.#segments ??= this.#openLine ? withOpenPlace(aligned, this.text, this.#openLine) : withBlanks(aligned, this.text, this.#scalar);
    return this.#segments;
  }

  write(at: Span, text: string): HostEdit | undefined {
    const target = { host: this.#host, scalar: this.#scalar, segments: this.segments, value: this.text };
    if (this.#openLine && isTypedThere(this.segments, this.#openLine, at) && mayTakeLines(this.#scalar, text)) {
      const { end, indentation } = this.#openLine;
      return { at: { start: end, end }, text: text.replaceAll('\n', `\n${' '.repeat(indentation)}`) };
    }
    return isBlock(this.#scalar) ? writeBlockScalar(target, at, text) : writeInlineScalar(target, at, text);
  }
}

function isBlock({ style }: YamlScalar): boolean {
  return style === 'literal' || style === 'folded';
}

/** The text with the line that a person is about to type, although it has no content yet. */
function withOpenLine({ value }: YamlScalar, openLine: TextLine | undefined): string {
  return openLine === undefined || value === '' || /\n[ \t]*$/.test(value) ? value : `${value}\n`;
}

/** The end of the text stands at the end of the open line too, unless a blank of the line's own does. */
function withOpenPlace(segments: readonly Segment[], text: string, { end }: TextLine): readonly Segment[] {
  const before = segments.filter(({ length }) => length > 0);
  return toEmbeddedOffset(before, end) === undefined ? [...before, { host: end, embedded: text.length, length: 0 }] : before;
}

/** Whether an edit puts something at the end of the open line. */
function isTypedThere(segments: readonly Segment[], { end }: TextLine, at: Span): boolean {
  const last = segments.at(-1);
  return last?.length === 0 && last.host === end && at.start === last.embedded && at.end === last.embedded;
}

/** In a folded text a line break becomes a blank. */
function mayTakeLines({ style }: YamlScalar, text: string): boolean {
  return !/^\s/.test(text) && (style === 'literal' || !text.includes('\n'));
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
