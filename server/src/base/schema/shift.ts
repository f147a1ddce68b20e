import type { Edit, Fix, Problem, Related } from '#core/problem.ts';
import { type Span, shifted } from '#core/span.ts';

/** The same problem, `by` characters further on; places in other files stay. */
export function shiftProblem(problem: Problem, by: number): Problem {
  if (by === 0) {
    return problem;
  }
  const { span, evidence, immaterial, related, fixes } = problem;
  return {
    ...problem,
    span: shifted(span, by),
    ...(evidence && { evidence: shifted(evidence, by) }),
    ...(immaterial && { immaterial: immaterial.map((part) => shifted(part, by)) }),
    ...(related && { related: related.map((one) => shiftRelated(one, by)) }),
    ...(fixes && { fixes: fixes.map((fix) => shiftFix(fix, by)) }),
  };
}

function shiftRelated(related: Related, by: number): Related {
  return { ...related, at: shiftPlace(related.at, by) };
}

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: shiftPlace(edit.at, by) })) };
}

function shiftPlace(at: Edit['at'], by: number): Edit['at'] {
  return isSpan(at) ? shifted(at, by) : at;
}

function isSpan(at: Edit['at']): at is Span {
  return !('kind' in at);
}
