import { t } from '#core/l10n.ts';
import type { PreparedText } from '../prepared-text.ts';
import type { Fault } from './read-error.ts';
import { asRecord, listIn, numberIn, oneLine, textIn } from './shapes.ts';
import { expectedWords, expects } from './words.ts';

/** Reads what the parsers made by Langium throw: errors of lexer and parser with places of their own. The first in the text counts. */
export function readLangiumError(result: Readonly<Record<string, unknown>>, { text }: PreparedText): Fault | undefined {
  const faults = [...listIn(result, 'lexerErrors').map(ofLexer), ...listIn(result, 'parserErrors').map(ofParser)];
  return faults.toSorted((a, b) => a.span.start - b.span.start)[0];

  function ofLexer(error: unknown): { message: string; span: { start: number; end: number } } {
    const record = asRecord(error);
    const start = numberIn(record, 'offset') ?? 0;
    const end = start + (numberIn(record, 'length') ?? 1);
    return { span: { start, end }, message: t('Mermaid cannot read `{0}` here', oneLine(text.slice(start, end))) };
  }

  function ofParser(error: unknown): { message: string; span: { start: number; end: number } } {
    const record = asRecord(error);
    const expected = expects(expectedWords(expectedTokens(textIn(record, 'message'))));
    const token = asRecord(record.token);
    const start = numberIn(token, 'startOffset');
    const image = textIn(token, 'image').trim();
    if (start === undefined) {
      const end = text.trimEnd().length;
      return { span: { start: end, end }, message: t('The diagram ends too early{0}', expected) };
    }
    return image === ''
      ? { span: { start, end: start }, message: t('The line ends too early{0}', expected) }
      : { span: { start, end: start + image.length }, message: t('Mermaid cannot read `{0}` here{1}', oneLine(image), expected) };
  }
}

/** `Expecting token of type 'ID' but…`, or a numbered list of `[FIRST, SECOND]`, of which the first tokens tell. */
export function expectedTokens(message: string): readonly string[] {
  const single = /token of type '([^']+)'/.exec(message)?.[1];
  return single ? [single] : Array.from(message.matchAll(/^\s*\d+\. \[([^\],]+)/gm), ([, name = '']) => name);
}
