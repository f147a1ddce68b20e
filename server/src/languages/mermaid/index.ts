import type { Diagram, Language } from '#core/language.ts';
import { mermaidSlashNode } from './checks/mermaid-slash-node.ts';
import { mermaidSyntax } from './checks/mermaid-syntax.ts';
import type { MermaidModel } from './model.ts';
import { titleOf } from './title.ts';

/** Mermaid: one diagram a text. Its syntax is judged by Mermaid's own parser, which is loaded when first asked. */
export const mermaid: Language<MermaidModel> = {
  id: 'mermaid',
  comment: { open: '%%' },
  parse: (text) => ({ text }),
  checks: [mermaidSlashNode],
  slowChecks: mermaidSyntax,
  diagrams: ({ text }) => (text.trim() === '' ? [] : [diagramOf(text)]),
};

function diagramOf(text: string): Diagram {
  const title = titleOf(text);
  return { span: { start: 0, end: text.length }, source: text, ...(title === undefined ? {} : { title }) };
}
