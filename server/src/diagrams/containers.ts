import type { YamlNode } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import { containerLists } from '#languages/kubernetes/pod.ts';
import { asMapping, fieldPair, itemsAt, textAt } from '#languages/kubernetes/reading.ts';
import type { ChartNode } from './flowchart.ts';
import { firstLine, pairLine } from './place.ts';

/** A container of a pod with its node. */
export interface DrawnContainer {
  readonly container: YamlNode;
  readonly node: ChartNode;
}

/** The containers of a pod, those that start first at first. */
export function drawnContainers(text: string, pod: YamlNode | undefined): readonly DrawnContainer[] {
  return containerLists.flatMap((list) =>
    itemsAt(pod, list)
      .filter(asMapping)
      .map((container) => ({ container, node: nodeOf(text, container, list) })),
  );
}

function nodeOf(text: string, container: YamlNode, list: (typeof containerLists)[number]): ChartNode {
  const name = fieldPair(container, 'name');
  const sort = { initContainers: t('init container'), containers: '', ephemeralContainers: t('ephemeral container') }[list];
  return {
    lines: [textAt(container, 'name') ?? t('A container without a name'), sort, textAt(container, 'image') ?? ''].filter(Boolean),
    shape: list === 'containers' ? 'box' : 'pill',
    span: name ? pairLine(text, name) : firstLine(text, container.span),
  };
}
