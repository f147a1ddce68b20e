import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Need } from '#core/environment.ts';

/** How a test client presents itself to the server. */
export interface ClientOptions {
  /** Pull diagnostics, as VS Code does; otherwise the server pushes. */
  readonly pull?: boolean;
  /** The files the "workspace" holds besides the open ones, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the connected Prometheus would answer to each need. */
  readonly answer?: (need: Need) => readonly string[] | null | Promise<readonly string[] | null>;
  /** The `observatory` section of the settings. */
  readonly settings?: unknown;
}

/** The built server in a process of its own, spoken to over real stdio. */
export interface LanguageServer {
  readonly initialized: InitializeResult;
  open(name: string, text: string): string;
  change(uri: string, range: { readonly start: Position; readonly end: Position }, text: string): void;
  replace(uri: string, text: string): void;
  close(uri: string): void;
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** The next diagnostics that the server sends for the document by itself. */
  pushed(uri: string): Promise<readonly Diagnostic[]>;
  /** What the server last sent by itself, by file. */
  readonly published: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Changes the `observatory` section of the settings. */
  configure(settings: unknown): void;
  /** Writes a file of the workspace, or deletes it, and tells the server. */
  write(uri: string, text: string | undefined): void;
  completion(uri: string, position: Position): Promise<CompletionList>;
  hover(uri: string, position: Position): Promise<Hover | null>;
  symbols(uri: string): Promise<readonly DocumentSymbol[]>;
  codeActions(uri: string, at: Diagnostic): Promise<readonly CodeAction[]>;
  notify(method: string, parameters: unknown): void;
  request<Result>(method: string, parameters: unknown): Promise<Result>;
  /** How many times the server asked to pull again. */
  refreshes(): number;
  readonly log: readonly string[];
  stop(): Promise<void>;
}

const languageIds: Readonly<Record<string, string>> = { '.md': 'markdown', '.yaml': 'yaml', '.yml': 'yaml', '.promql': 'promql' };

/** Starts `dist/server.js --stdio` and shakes hands with it. */
export async function startLanguageServer(options: ClientOptions = {}): Promise<LanguageServer> {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const log: string[] = [];
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const published = new Map<string, readonly Diagnostic[]>();
  const files = new Map(Object.entries(options.files ?? {}).map(([uri, text]) => [uri, { text, modified: 1 }]));
  let settings: unknown = options.settings ?? {};
  let refreshes = 0;
  let version = 1;
  answerAsClient(connection, { files, answer: options.answer, settings: () => settings }, { log, refreshed: () => refreshes++ });
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    published.set(uri, diagnostics);
    waiting.get(uri)?.(diagnostics);
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      textDocument: options.pull === false ? {} : { diagnostic: {} },
    },
  });
  await connection.sendNotification('initialized', {});

  const notify = (method: string, parameters: unknown): void => void connection.sendNotification(method, parameters);
  const changeTo = (uri: string, contentChanges: readonly unknown[]): void =>
    notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
  const at = (uri: string, position: Position) => ({ textDocument: { uri }, position });
  return {
    initialized,
    log,
    refreshes: () => refreshes,
    open(name, text) {
      const uri = pathToFileURL(path.join('/workspace', name)).href;
      const languageId = languageIds[path.extname(name)] ?? 'plaintext';
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
      return uri;
    },
    change: (uri, range, text) => changeTo(uri, [{ range, text }]),
    replace: (uri, text) => changeTo(uri, [{ text }]),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    async diagnostics(uri) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    pushed: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    published,
    configure(chosen) {
      settings = chosen;
      notify('workspace/didChangeConfiguration', { settings: null });
    },
    write(uri, text) {
      const modified = (files.get(uri)?.modified ?? 0) + 1;
      text === undefined ? files.delete(uri) : files.set(uri, { text, modified });
      notify('observatory/filesChanged', { changes: [{ uri, type: text === undefined ? 'deleted' : 'changed' }] });
    },
    completion: (uri, position) => connection.sendRequest('textDocument/completion', at(uri, position)),
    hover: (uri, position) => connection.sendRequest('textDocument/hover', at(uri, position)),
    symbols: (uri) => connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
    codeActions: (uri, diagnostic) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      }),
    notify,
    request: (method, parameters) => connection.sendRequest(method, parameters),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}

/** What the client pretends to have. */
interface Pretended {
  readonly files: ReadonlyMap<string, { readonly text: string; readonly modified: number }>;
  readonly answer: ClientOptions['answer'];
  settings(): unknown;
}

function answerAsClient(
  connection: MessageConnection,
  { files, answer, settings }: Pretended,
  seen: { readonly log: string[]; readonly refreshed: () => void },
): void {
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    seen.refreshed();
    return null;
  });
  connection.onRequest('observatory/listFiles', () => ({
    files: Array.from(files, ([uri, { text, modified }]) => ({ uri, size: text.length, modified })),
  }));
  connection.onRequest('observatory/readFile', ({ uri }: { uri: string }) => {
    const text = files.get(uri)?.text;
    return text === undefined ? null : { text };
  });
  connection.onRequest('observatory/answers', async ({ needs }: { needs: readonly Need[] }) => ({
    answers: await Promise.all(needs.map(async (need) => (await answer?.(need)) ?? null)),
  }));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    seen.log.push(message);
  });
}

/** A file of the repository. */
export function repositoryFile(name: string): string {
  return readFileSync(name, 'utf8');
}

/** The text without its `<|>`, and the place where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
  const [before = '', ...after] = marked.split('<|>');
  const lines = before.split('\n');
  return { text: before + after.join(''), position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}
