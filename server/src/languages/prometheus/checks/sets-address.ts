import type { YamlMapping } from '#base/yaml/tree.ts';

/** Whether a relabelling rule may set a target's address, or drop the target: then the address as written is not the one that is scraped. */
export function setsAddress(rule: YamlMapping): boolean {
  const text = (field: string): string | undefined => {
    const value = rule.pairs.find(({ key }) => key.kind === 'scalar' && key.value === field)?.value;
    return value?.kind === 'scalar' ? value.value : undefined;
  };
  const action = (text('action') ?? 'replace').toLowerCase();
  return (
    action === 'labelmap' ||
    /address|\$/.test(text('target_label') ?? '') ||
    action === 'drop' ||
    action === 'keep' ||
    rule.pairs.some(({ key }) => key.kind === 'scalar' && key.value === '<<')
  );
}
