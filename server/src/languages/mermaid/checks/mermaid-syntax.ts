import type { CodedProblem } from '#core/language.ts';
import { describeFault } from '../fault.ts';
import type { MermaidModel } from '../model.ts';
import { parseFailure } from '../parser.ts';

/** What Mermaid's own parser does not take, at the first place where it gives up. */
export async function mermaidSyntax({ text }: MermaidModel): Promise<readonly CodedProblem[]> {
  const failure = isDrawnElsewhere(text) ? undefined : await parseFailure(text);
  return failure
    ? [
        {
          ...describeFault(text, failure.error),
          code: 'mermaid-syntax',
          severity: 'error',
          help: 'https://mermaid.js.org/intro/syntax-reference.html',
        },
      ]
    : [];
}

/** An empty fence is yet to be written; ZenUML is a plugin of Mermaid's that sites may have and we have not. */
function isDrawnElsewhere(text: string): boolean {
  return text.trim() === '' || /^\s*zenuml\b/.test(text);
}
