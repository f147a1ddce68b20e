import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { MermaidModel } from '../model.ts';

/** A path between `[/` and `/]`: Mermaid takes the slashes for the shape of the node and does not draw them. */
export const mermaidSlashNode: Check<MermaidModel> = {
  code: 'mermaid-slash-node',
  severity: 'information',
  help: 'https://mermaid.js.org/syntax/flowchart.html#parallelogram',
  *run({ text }) {
    for (const { index, 0: whole, 1: path = '' } of isFlowchart(text) ? text.matchAll(pathNode) : []) {
      const end = index + whole.length;
      const start = end - path.length - 2;
      if (!isInTextOrComment(text, start)) {
        yield {
          span: { start, end },
          message: t('`[/` and `/]` draw a parallelogram, and the outer slashes of `{0}` are lost: put the path into quotes', path),
          fixes: [{ title: t('Put the path into quotes'), edits: [{ at: { start: start + 1, end: end - 1 }, text: `"${path}"` }] }],
        };
      }
    }
  },
};

/** A node's name, then a path of two parts or more: `[/Input/]` is what a person writes who wants the parallelogram. */
const pathNode = /[\p{L}\p{N}_]\[(\/[\w.*~$@%+:-]+(?:\/[\w.*~$@%+:-]+)+\/)\]/gu;

function isFlowchart(text: string): boolean {
  return /^[ \t]*(?:graph|flowchart|swimlane-beta)\b/m.test(text);
}

function isInTextOrComment(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*%%/.test(before) || before.split('"').length % 2 === 0;
}
