import type { Workspace } from '#server/workspace.ts';
import { assertMarks, readMarks } from './marks.ts';
import { problemsIn, type TestFile } from './problems.ts';

/** Asserts all problems of a file, as the editor would show them, marked in its text as `readMarks` describes. */
export async function assertMarked(file: TestFile, workspace?: Workspace): Promise<void> {
  const marked = readMarks(file.text);
  const found = await problemsIn({ ...file, text: marked.text }, workspace);
  assertMarks(
    marked,
    found.map(({ span, severity, problem: { code, message } }) => ({ span, severity, code, message })),
  );
}
