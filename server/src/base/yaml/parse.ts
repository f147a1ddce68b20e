import { shifted } from '#core/span.ts';
import { splitDocuments } from './documents.ts';
import { type ParsedDocument, parseDocument, parseEdited } from './parse-document.ts';
import type { PlacedUnit } from './raw.ts';
import { reuseOf } from './reuse.ts';
import type { YamlDocument, YamlModel } from './tree.ts';
import { rootView, viewOf } from './view.ts';

/** How a text is parsed; for tests. */
export interface ParseOptions {
  /** Documents of this length are parsed by blocks. */
  readonly blocksFrom?: number;
}

/** What is kept of a parse for the next one. */
export interface ParsedStream {
  readonly text: string;
  readonly documents: readonly PlacedDocument[];
  /** The blocks of all documents, in order, by their place in the text. */
  readonly units: readonly PlacedUnit[];
}

export interface PlacedDocument {
  readonly start: number;
  readonly parsed: ParsedDocument;
}

const streams = new WeakMap<YamlModel, ParsedStream>();

/** Text to tree. Never throws: what cannot be parsed is told in `errors`. `previous` lends the trees of unchanged parts. */
export function parseYaml(text: string, previous?: YamlModel, { blocksFrom = 8_000 }: ParseOptions = {}): YamlModel {
  const reuse = reuseOf(previous && streams.get(previous), text);
  const documents = splitDocuments(text).map(({ start, end }): PlacedDocument => {
    const kept = reuse.document(start, end);
    if (kept) {
      return { start, parsed: kept };
    }
    const own = text.slice(start, end);
    const changed = reuse.edited(start, end);
    const findUnit = (from: number, to: number) => reuse.unit(start + from, start + to);
    return { start, parsed: (changed && parseEdited(own, changed.earlier, changed.edit)) ?? parseDocument(own, blocksFrom, findUnit) };
  });
  const units = documents.flatMap(({ start, parsed: { placed } }) =>
    start === 0 ? placed : placed.map((one) => ({ start: start + one.start, unit: one.unit })),
  );
  const model: YamlModel = {
    text,
    documents: documents.flatMap(viewDocument),
    errors: documents.flatMap(({ start, parsed }) => parsed.unit.errors.map((error) => ({ ...error, span: shifted(error.span, start) }))),
  };
  streams.set(model, { text, documents, units });
  return model;
}

/** One document, or (which the splitter should have prevented) several. */
function viewDocument({ start, parsed: { unit, placed } }: PlacedDocument): YamlDocument[] {
  const span = { start, end: start + unit.text.length };
  const roots = unit.roots.map((root) => (placed.length === 0 ? rootView(root, start) : viewOf(root, start)));
  return roots.length === 0 ? [{ span }] : roots.map((root) => ({ span, root }));
}
