import { nearNames } from '#base/schema/near.ts';
import { flavourOf } from '#core/flavour.ts';
import { isOf, type Join, type JoinedProblem, type ReadingOf } from '#core/join.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';
import { alertTemplate, type LabelUse, labelPlace, labelUses, type TemplateModel } from '#languages/alert-template/index.ts';
import { promql, type ResultLabels, resultLabels } from '#languages/promql/index.ts';

/** Labels that a rule's template writes and that the result of the rule's expression cannot have. */
export const templateLabel: Join = {
  code: 'template-label',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#templating',
  looksOutside: true,
  *run(pieces, environment) {
    const expression = pieces.find((piece) => isOf(piece, promql));
    const templates = pieces.filter((piece) => isOf(piece, alertTemplate));
    // vmalert gives templates the labels that the rule adds, too, and reads MetricsQL.
    const isTold = flavourOf(environment) !== 'victoriametrics';
    const labels = expression && templates.length > 0 && isTold ? resultLabels(expression.model) : undefined;
    if (expression && labels) {
      for (const template of templates) {
        yield* impossible(template, labels, (problem) => ({ piece: template, problem, restsOn: [expression] }));
      }
    }
  },
  complete(piece, offset, pieces) {
    const replace = isOf(piece, alertTemplate) ? labelPlace(piece.model, offset) : undefined;
    const expression = replace && pieces.find((other) => isOf(other, promql));
    const named = (expression && resultLabels(expression.model)?.named) ?? [];
    return replace ? named.filter((label) => plainName.test(label)).map((label) => ({ label, kind: 'label', replace })) : [];
  },
};

/** Others have to be written with `index`. */
const plainName = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;

function* impossible(
  template: ReadingOf<TemplateModel>,
  labels: ResultLabels,
  joined: (problem: Problem) => JoinedProblem,
): Generator<JoinedProblem> {
  for (const use of labelUses(template.model, 'Labels')) {
    if (!labels.may(use.label) && !alwaysPossible.has(use.label)) {
      yield joined(problemOf(use, labels));
    }
  }
}

/** Of the metric's name it is a setting of newer servers whether functions drop it; vmalert adds the others. */
const alwaysPossible: ReadonlySet<string> = new Set(['__name__', 'alertname', 'alertgroup']);

function problemOf({ label, span, name }: LabelUse, { named }: ResultLabels): Problem {
  const said = t('The result of `expr` has no label `{0}`, so that this is empty', label);
  const [near] = nearNames(label, named);
  if (near !== undefined) {
    const fixes = [{ title: t('Change to `{0}`', near), edits: [{ at: name, text: near }] }];
    return { span, message: `${said}: ${t('did you mean `{0}`?', near)}`, fixes };
  }
  return { span, message: `${said}: ${t('keep the label in the expression, or leave it out here')}` };
}
