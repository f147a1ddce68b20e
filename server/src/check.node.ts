import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Flavour } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Registry } from '#core/registry.ts';
import { defaultSettings, type Settings } from '#core/settings.ts';
import type { FileProblem } from '#features/file-problem.ts';
import { rangeOf } from '#features/positions.ts';
import { createFactScan } from './fact-scan.ts';
import { collectFiles, type FoundFile, nodeFiles, readTextFile } from './files.node.ts';
import { nodeScheduler } from './scheduler.node.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** What a check of some paths came to. */
export interface CheckResult {
  readonly output: string;
  /** Paths that could not be read, each with the reason. */
  readonly complaints: readonly string[];
  readonly status: 0 | 1 | 2;
}

/** How files are checked. */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly flavour?: Flavour;
  /** What files are, as `observatory.formats` has it. */
  readonly formats?: Settings['formats'];
  readonly registry: Registry;
}

/** One line of the JSON output; positions zero-based, in UTF-16 units. */
interface Finding {
  /** As given on the command line, or below the folder given. */
  readonly file: string;
  readonly language: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: ReturnType<typeof rangeOf>;
}

/** The same diagnostics as in the editor for every file named or found below a folder named; other files' facts count. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<CheckResult> {
  const { files, complaints, areFolders } = await collectFiles(paths);
  const failures: string[] = [...complaints];
  const log = (message: string): void => void failures.push(message);
  const uris = files.map(({ path }) => pathToFileURL(path).href);
  const workspace = createWorkspace({
    registry: options.registry,
    scheduler: nodeScheduler,
    files: nodeFiles(uris, areFolders),
    log: () => {},
  });
  const { flavour = 'prometheus', formats = {} } = options;
  workspace.configure({ ...defaultSettings, flavour, formats });
  await createFactScan(workspace, () => false).run();
  const findings: Finding[] = [];
  for (const file of files) {
    findings.push(...(await checkFile(workspace, file, log)));
  }
  return { output: outputs[options.format](findings), complaints: failures, status: statusOf(findings, failures) };
}

async function checkFile(workspace: Workspace, { given, path, languageId }: FoundFile, log: (message: string) => void): Promise<Finding[]> {
  const text = await readTextFile(path);
  if (text === undefined) {
    log(t('{0} cannot be read', given));
    return [];
  }
  const document = TextDocument.create(pathToFileURL(path).href, languageId, 1, text);
  const problems = await workspace.problems(document);
  workspace.forget(document.uri);
  return problems.map((found) => toFinding(document, given, found));
}

function toFinding(document: TextDocument, file: string, { region, span, severity, problem }: FileProblem): Finding {
  const { code, message } = problem;
  return { file, language: region.language.id, code, severity, message, range: rangeOf(document, span) };
}

const outputs: Readonly<Record<'text' | 'json', (findings: readonly Finding[]) => string>> = {
  json: (findings) => `${JSON.stringify(findings, undefined, 2)}\n`,
  text: (findings) => findings.map((finding) => `${textLine(finding)}\n`).join(''),
};

function textLine({ file, range, severity, message, code }: Finding): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message} [${code}]`;
}

function statusOf(findings: readonly Finding[], complaints: readonly string[]): CheckResult['status'] {
  if (complaints.length > 0) {
    return 2;
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
