import type { Candidate } from '#core/language.ts';

const sample =
  /^[a-zA-Z_:][\w:]*(?<!:)(\s*\{[^\n]*\}\s*|\s+)[+-]?(\d[\d_.]*([eE][+-]?\d+)?|\.\d+|NaN|Inf)(\s+-?\d+(\.\d+)?)?\s*(#[^\n]*)?$/;

/**
 * Prometheus's text format: by name, or where the first line that is no comment is a sample, which is neither a
 * configuration nor an expression.
 */
export function matchesExposition({ name = '', languageId, text }: Candidate): boolean {
  if (/\.(prom|openmetrics)$/i.test(name) || name === 'openmetrics') {
    return true;
  }
  const mayHold = languageId === undefined && /^(|ya?ml|te?xt|plain|plaintext|metrics|prometheus|console|shell|bash)$/.test(name);
  const first = mayHold ? /^(?!\s*(?:#|$)).*/m.exec(text)?.[0] : undefined;
  return first !== undefined && sample.test(first.trim());
}
