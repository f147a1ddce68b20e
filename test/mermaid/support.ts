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
      line: text.slice(0, problem.span.start).split('\n').length,
      marked: text.slice(problem.span.start, problem.span.end),
      message: problem.message,
    }
  );
}

/** The places where one character is missing and the fault is said to be on another line, or there is a fault that nobody was told of. */
export async function misplacedFaults(text: string, isTried: (character: string) => boolean): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isTried(text.charAt(index))) {
      const fault = await faultOf(text.slice(0, index) + text.slice(index + 1));
      const line = text.slice(0, index).split('\n').length;
      if (fault && fault.line !== line) {
        wrong.push(`without the ${text.charAt(index)} of line ${line}: line ${fault.line}, ${fault.message}`);
      }
    }
  }
  return wrong;
}

/** What may not be missing where it stands: brackets, quotes, arrows. A block without a brace is broken where it should have ended. */
export function isPunctuation(character: string): boolean {
  return '[]()<>-="|:;,'.includes(character);
}
