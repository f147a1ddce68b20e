/**
 * Whether a text holds LogQL, the language of Loki's rules, which look just like Prometheus's but for it: a pipeline behind a
 * selector (`{app="x"} |= "error"`, `| json`), or a function that only Loki has.
 */
export function holdsLogql(text: string): boolean {
  if (last.text !== text) {
    last = { text, holds: pipeline.test(text) || lokiFunction.test(text) };
  }
  return last.holds;
}

/** The recogniser asks first, the parser then asks the same of the same text. */
let last = { text: '', holds: false };

/** PromQL knows no `|`, and compares no selector with a text. */
const pipeline =
  /\}\s*(?:\|[=~>]|![=~>]\s*\\?["'`]|\|\s*(?:json|logfmt|pattern|regexp|unpack|unwrap|line_format|label_format|decolorize|drop|keep|ip|__error__|\w+\s*(?:[=!<>]=?|[=!]~))\b)/;
const lokiFunction = /\b(?:bytes_over_time|bytes_rate|rate_counter)\s*\(/;
