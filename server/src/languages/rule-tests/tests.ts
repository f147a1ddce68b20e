import { matchingFiles } from '#base/files/matching-files.ts';
import { itemsOf, mappingsOf } from '#base/schema/read.ts';
import type { YamlMapping, YamlModel, YamlScalar } from '#base/yaml/tree.ts';
import type { Environment, Fact } from '#core/environment.ts';

/** The mappings at the top of the documents. */
export function rootsOf(model: YamlModel): readonly YamlMapping[] {
  return model.documents.flatMap(({ root }) => (root?.kind === 'mapping' ? [root] : []));
}

/** The tests of all documents, in order. */
export function testsOf(model: YamlModel): readonly YamlMapping[] {
  return rootsOf(model).flatMap((root) => mappingsOf(root, 'tests'));
}

/** The scalars of a list, such as the paths of `rule_files`. */
export function textsOf(owner: YamlMapping, field: string): readonly YamlScalar[] {
  return itemsOf(owner, field).flatMap((item) => (item.kind === 'scalar' && item.value !== '' && !item.placeholder ? [item] : []));
}

/** What the rule files under test tell of a kind; undefined where not all of them are known. */
export function factsUnderTest(root: YamlMapping, kind: Fact['kind'], environment: Environment): readonly Fact[] | undefined {
  const found = textsOf(root, 'rule_files').map(({ value }) => matchingFiles(value, environment));
  const files = new Set(found.flatMap((matches) => matches ?? []));
  const told = new Set(environment.facts.all('rule-group').map(({ uri }) => uri));
  const isKnown =
    files.size > 0 && found.every((matches) => matches !== undefined && matches.length > 0) && [...files].every((file) => told.has(file));
  return isKnown ? environment.facts.all(kind).filter(({ uri }) => uri !== undefined && files.has(uri)) : undefined;
}
