import { mermaid } from '#languages/mermaid/index.ts';

/** What is said of a text's syntax: the line from 1, the text under the mark, and the message. */
export interface SyntaxFault {
  readonly line: number;
  readonly marked: string;
  readonly message: string;
}

/** The fault of a text; undefined where Mermaid takes it. */
export async function faultOf(text: string): Promise<SyntaxFault | undefined> {
  const [problem] = (await mermaid.slowChecks?.({ text })) ?? [];
  return (
    problem && {
      line: lineAt(text, problem.span.start),
      marked: text.slice(problem.span.start, problem.span.end),
      message: problem.message,
    }
  );
}

/** The characters without which the fault is said to be on another line: `end of line 5 is told on line 2`, characters of one line together. */
export async function misplacedFaults(text: string, isTried: (index: number) => boolean): Promise<readonly string[]> {
  const wrong = new Map<string, string>();
  for (let index = 0; index < text.length; index++) {
    const fault = isTried(index) ? await faultOf(text.slice(0, index) + text.slice(index + 1)) : undefined;
    const line = lineAt(text, index);
    if (fault && fault.line !== line) {
      const places = `of line ${line} is told on line ${fault.line}`;
      wrong.set(places, `${wrong.get(places) ?? ''}${text.charAt(index)}`);
    }
  }
  return Array.from(wrong, ([places, characters]) => `${JSON.stringify(characters).slice(1, -1)} ${places}`);
}

/** Whether a character is a bracket, a quote, a part of an arrow, or a letter of the word that a statement begins with. */
export function isStructure(text: string, index: number): boolean {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const word = /^\s*(?:graph|subgraph|end|style|sequenceDiagram|participant|Note over)\b/.exec(text.slice(lineStart))?.[0] ?? '';
  return '[](){}<>-="|:;,'.includes(text.charAt(index)) || (index < lineStart + word.length && text.charAt(index) !== ' ');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
