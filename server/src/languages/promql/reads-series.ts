import type { Expression } from './tree.ts';
import { everyNode } from './walk.ts';

const mostNodes = 100;

/** Whether a selector stands in the expression, so that its result depends on data; taken for granted of very large ones. */
export function readsSeries(root: Expression): boolean {
  let seen = 0;
  for (const { kind } of everyNode(root)) {
    if (kind === 'vector' || ++seen > mostNodes) {
      return true;
    }
  }
  return false;
}
