import type { Mermaid } from 'mermaid';

/** Why a text is not taken: whatever Mermaid threw. */
export interface ParseFailure {
  readonly error: unknown;
}

let loading: Promise<Mermaid> | undefined;

/** Undefined where Mermaid takes the text. The first call loads Mermaid; texts are read one after the other. */
export async function parseFailure(text: string): Promise<ParseFailure | undefined> {
  loading ??= load();
  const mermaid = await loading;
  try {
    await mermaid.parse(text);
    return undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) {
      throw error; // Mermaid's own fault, or the missing DOM's: the text is not to blame.
    }
    return { error };
  }
}

/** Without a DOM the sanitizer that Mermaid cleans labels with has no methods; nothing is drawn here, so labels may stay as they are. */
async function load(): Promise<Mermaid> {
  const { default: sanitizer } = await import('dompurify');
  if (!sanitizer.isSupported) {
    Object.assign(sanitizer, { addHook: () => undefined, removeHook: () => undefined, sanitize: String });
  }
  if (!('groupBy' in Object)) {
    Object.assign(Object, { groupBy }); // Node 20 lacks it, and Mermaid's use case diagrams need it.
  }
  return (await import('mermaid')).default;
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => string): Record<string, Item[]> {
  const groups: Record<string, Item[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
}
