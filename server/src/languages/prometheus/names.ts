import { textOf } from '#base/schema/read.ts';
import { typedRoot, walkTyped } from '#base/schema/walk.ts';
import { nameInScalar } from '#base/yaml/name-in-scalar.ts';
import type { YamlMapping, YamlModel, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import { pair } from '#base/yaml/walk.ts';
import type { NamedPlace } from '#core/language.ts';
import { prometheusSchema } from './schema.ts';

/**
 * The values of the label `job`: what jobs are called, what static targets and relabelling set it to, and what relabelling compares it with.
 * Where an alias stands the name is written elsewhere.
 */
export function* jobNames(model: YamlModel): Generator<NamedPlace> {
  for (const document of model.documents) {
    const type = prometheusSchema.rootType(document);
    if (document.root && type !== undefined) {
      for (const { node, shape } of walkTyped(prometheusSchema, typedRoot(prometheusSchema, document.root, type))) {
        if (node.kind === 'mapping' && shape.kind === 'object') {
          yield* placesIn[shape.name]?.(model.text, node) ?? [];
        }
      }
    }
  }
}

const definition = { kind: 'job', role: 'definition' } as const;

const placesIn: Readonly<Record<string, (text: string, mapping: YamlMapping) => readonly NamedPlace[]>> = {
  ScrapeConfig: (text, job) => definedBy(text, ownScalar(job, 'job_name')),
  TargetGroup(text, group) {
    const labels = pair(group, 'labels')?.value;
    return labels?.kind === 'mapping' ? definedBy(text, ownScalar(labels, 'job')) : [];
  },
  RelabelConfig(text, rule) {
    const action = textOf(rule, 'action')?.toLowerCase() ?? 'replace';
    const replacement = ownScalar(rule, 'replacement');
    const isSet = action === 'replace' && textOf(rule, 'target_label') === 'job' && replacement?.value.includes('$') === false;
    return [...(isSet ? definedBy(text, replacement) : []), ...comparedIn(text, rule)];
  },
};

function definedBy(text: string, scalar: YamlScalar | undefined): readonly NamedPlace[] {
  return scalar && scalar.value.trim() !== '' ? [nameInScalar(text, scalar, definition)] : [];
}

/** The texts between the `|` of a pattern, where the label alone is compared with nothing but texts. */
function comparedIn(text: string, rule: YamlMapping): readonly NamedPlace[] {
  const sources = pair(rule, 'source_labels')?.value;
  const regex = ownScalar(rule, 'regex');
  if (!regex || !isJobAlone(sources) || !/^\(?[\w:/|-]+\)?$/.test(regex.value)) {
    return [];
  }
  return Array.from(regex.value.matchAll(/[\w:/-]+/g), ({ index, 0: name }) => {
    const place = nameInScalar(text, regex, { kind: 'job', role: 'use' }, { start: index, end: index + name.length });
    return { ...place, write: (other: string) => (/^[\w:/-]+$/.test(other) ? place.write(other) : undefined) };
  });
}

function isJobAlone(sources: YamlNode | undefined): boolean {
  const [only, ...others] = sources?.kind === 'sequence' ? sources.items : [];
  return only?.kind === 'scalar' && only.value === 'job' && others.length === 0;
}

function ownScalar(mapping: YamlMapping, name: string): YamlScalar | undefined {
  const value = pair(mapping, name)?.value;
  return value?.kind === 'scalar' && !value.empty && !value.placeholder ? value : undefined;
}
