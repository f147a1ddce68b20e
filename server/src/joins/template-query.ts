import { isOf, type Join } from '#core/join.ts';
import type { Problem } from '#core/problem.ts';
import type { Span } from '#core/span.ts';
import { alertTemplate, type DecodedString, queriesIn } from '#languages/alert-template/index.ts';
import { promql } from '#languages/promql/index.ts';

/** PromQL in `query "…"` of a template that Prometheus would refuse when the alert fires, in its words. */
export const templateQuery: Join = {
  code: 'template-query',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/template_reference/#queries',
  looksOutside: true,
  *run(pieces, environment) {
    const checks = (promql.checks ?? []).filter(({ code }) => refusing.has(code));
    for (const piece of pieces.filter((one) => isOf(one, alertTemplate))) {
      for (const query of queriesIn(piece.model)) {
        const model = promql.parse(query.value, 'expr');
        for (const problem of checks.flatMap((check) => [...check.run(model, environment)])) {
          yield { piece, problem: placed(problem, query), restsOn: [] };
        }
      }
    }
  },
};

const refusing: ReadonlySet<string> = new Set(['promql-syntax', 'promql-type']);

/** Fixes are left out: what they write would have to be escaped. */
function placed({ span, message }: Problem, query: DecodedString): Problem {
  return { span: inTemplate(span, query), message };
}

function inTemplate({ start, end }: Span, { places }: DecodedString): Span {
  const last = places.at(-1) ?? 0;
  return { start: places[start] ?? last, end: places[end] ?? last };
}
