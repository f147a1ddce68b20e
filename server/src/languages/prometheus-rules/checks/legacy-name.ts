import { matchingFiles } from '#base/files/matching-files.ts';
import { fieldValue, mappingOf, mappingsOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel, YamlNode } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { groupsOf } from '../facts.ts';

/** Names with other characters than letters, digits and `_`, where the configuration that loads the file allows legacy names only. */
export const legacyName: Check<YamlModel> = {
  code: 'legacy-name',
  severity: 'error',
  help: 'https://prometheus.io/docs/guides/utf8/',
  looksOutside: true,
  *run(model, environment) {
    if (!allowsLegacyOnly(environment)) {
      return;
    }
    for (const group of groupsOf(model)) {
      yield* wrongKeys(group, 'labels', 'label');
      for (const rule of mappingsOf(group, 'rules')) {
        yield* wrongName(fieldValue(rule, 'record'), 'recording rule', /^[a-zA-Z_:][\w:]*$/);
        yield* wrongKeys(rule, 'labels', 'label');
        yield* wrongKeys(rule, 'annotations', 'annotation');
      }
    }
  },
};

function allowsLegacyOnly(environment: Environment): boolean {
  return environment.facts
    .all('rule-file')
    .some(
      ({ name, uri, detail }) =>
        detail?.names === 'legacy' &&
        uri !== undefined &&
        matchingFiles(name, { uri, files: environment.files })?.includes(environment.uri),
    );
}

function* wrongKeys(owner: YamlMapping, field: string, what: string): Generator<Problem> {
  for (const { key } of mappingOf(owner, field)?.pairs ?? []) {
    yield* wrongName(key, what, /^[a-zA-Z_]\w*$/);
  }
}

function* wrongName(node: YamlNode | undefined, what: string, legacy: RegExp): Generator<Problem> {
  // Empty names and selectors for names are wrong anywhere, and have checks of their own.
  if (
    node?.kind === 'scalar' &&
    node.value !== '' &&
    node.value !== '<<' &&
    !node.placeholder &&
    !/[{}$]/.test(node.value) &&
    !legacy.test(node.value)
  ) {
    const advice = t('write letters, digits and `_` only, or take `metric_name_validation_scheme: legacy` out of the configuration');
    yield { span: node.span, message: `invalid ${what} name: ${node.value} — ${advice}` };
  }
}
