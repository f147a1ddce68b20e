import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { MermaidModel } from '../model.ts';
import { originalSpan, prepareText } from '../prepared-text.ts';

/** A path between `[/` and `/]`: Mermaid takes the slashes for the shape of the node and does not draw them. */
export const mermaidSlashNode: Check<MermaidModel> = {
  code: 'mermaid-slash-node',
  severity: 'information',
  help: 'https://mermaid.js.org/syntax/flowchart.html#parallelogram',
  *run({ text: original }) {
    const prepared = prepareText(original);
    const { text } = prepared;
    for (const { index, 0: whole, 1: path = '' } of flowchart.test(text) ? text.matchAll(pathNode) : []) {
      const end = index + whole.length;
      const start = end - path.length - 2;
      if (!isInQuotes(text, start)) {
        yield {
          span: originalSpan(prepared, { start, end }),
          message: t('`[/` and `/]` draw a parallelogram, and the outer slashes of `{0}` are lost: put the path into quotes', path),
          fixes: [
            {
              title: t('Put the path into quotes'),
              edits: [{ at: originalSpan(prepared, { start: start + 1, end: end - 1 }), text: `"${path}"` }],
            },
          ],
        };
      }
    }
  },
};

const flowchart = /^\s*(?:graph|flowchart|swimlane)/;

/**
 * A node's name, then what is a path beyond doubt: a directory at the root of a Linux system and one below it. Two are needed below a root
 * whose name is a word, and other parts prove nothing: `[/Input/Output/]` is what a person writes who wants the parallelogram.
 */
const pathNode =
  /[\p{L}\p{N}_]\[(\/(?:(?:etc|mnt|opt|proc|sbin|srv|sys|tmp|usr|var)|(?:bin|boot|dev|home|lib|media|root|run)\/[\w.*~$@%+:-]+)(?:\/[\w.*~$@%+:-]+)+\/)\]/gu;

function isInQuotes(text: string, offset: number): boolean {
  return text.slice(0, offset).split('"').length % 2 === 0;
}
