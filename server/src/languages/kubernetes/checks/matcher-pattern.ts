import { regexScalar } from '#base/re2/regex-scalar.ts';
import { fieldValue, textOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import type { Problem } from '#core/problem.ts';

/** The pattern of a matcher of an AlertmanagerConfig that is none. */
export const matcherPattern: readonly TypeCheck[] = ['Matcher', 'MatcherV1beta1'].map((type) => ({
  code: 'matcher-pattern',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1beta1.Matcher',
  type,
  run: brokenPattern,
}));

function* brokenPattern(matcher: YamlMapping): Generator<Problem> {
  const type = textOf(matcher, 'matchType') ?? '';
  const isPattern = type === '' ? textOf(matcher, 'regex') === 'true' : type.endsWith('~');
  const value = fieldValue(matcher, 'value');
  const fault = isPattern && value?.kind === 'scalar' ? regexScalar.validate(value) : undefined;
  if (value && fault !== undefined) {
    yield { span: value.span, message: fault };
  }
}
