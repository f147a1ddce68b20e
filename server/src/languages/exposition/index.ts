import type { Fact } from '#core/environment.ts';
import type { Language } from '#core/language.ts';
import type { Span } from '#core/span.ts';

/** The metrics that a text in Prometheus's exposition format shows. */
export interface ExpositionModel {
  readonly metrics: readonly ExposedMetric[];
}

/** A metric by the name that queries use, where it is first seen. */
export interface ExposedMetric {
  readonly name: string;
  readonly span: Span;
  /** `counter`, `gauge`, `histogram`, `summary` … from the family's TYPE line; undefined without one. */
  readonly type?: string;
  readonly help?: string;
}

/** Samples and their TYPE and HELP lines; lines that are neither say nothing. */
export const exposition: Language<ExpositionModel> = {
  id: 'exposition',
  parse: (text) => ({ metrics: readMetrics(text) }),
  facts: ({ metrics }) => metrics.map(toFact),
};

const sampleName = /^[ \t]*([a-zA-Z_:][\w:]*)(?=[\s{])/gm;
const metadata = /^[ \t]*#[ \t]+(TYPE|HELP)[ \t]+([a-zA-Z_:][\w:]*)[ \t]+(.*?)[ \t\r]*$/gm;

function readMetrics(text: string): readonly ExposedMetric[] {
  const types = new Map<string, string>();
  const helps = new Map<string, string>();
  for (const [, keyword, name = '', value = ''] of text.matchAll(metadata)) {
    (keyword === 'TYPE' ? types : helps).set(name, value);
  }
  const metrics = new Map<string, ExposedMetric>();
  for (const match of text.matchAll(sampleName)) {
    const [whole, name = ''] = match;
    if (!metrics.has(name) && isSampleLine(text, match.index)) {
      const start = match.index + whole.length - name.length;
      const family = [name, name.replace(/_(bucket|sum|count|total|created|info)$/, '')].find(
        (known) => types.has(known) || helps.has(known),
      );
      metrics.set(name, {
        name,
        span: { start, end: start + name.length },
        ...described(types.get(family ?? ''), helps.get(family ?? '')),
      });
    }
  }
  return [...metrics.values()];
}

function isSampleLine(text: string, from: number): boolean {
  const end = text.indexOf('\n', from);
  return /[\s}][+-]?(\d|\.\d|NaN|Inf)[^{}]*$/.test(text.slice(from, end < 0 ? text.length : end));
}

function described(type: string | undefined, help: string | undefined): Pick<ExposedMetric, 'type' | 'help'> {
  return { ...(type ? { type } : {}), ...(help ? { help } : {}) };
}

function toFact({ name, span, type, help }: ExposedMetric): Fact {
  return { kind: 'metric', name, span, detail: described(type, help) };
}
