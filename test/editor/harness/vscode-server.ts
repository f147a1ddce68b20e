import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BackgroundProcess, startInBackground } from '#test/support/background-process.ts';
import { makeScratchFolder } from '#test/support/scratch-folder.ts';
import { until } from '#test/support/until.ts';
import { quietSettings, type UserSettings } from './default-settings.ts';
import { findInstallation } from './installation.ts';

export interface VscodeServerOptions {
  readonly settings?: UserSettings;
  /** A free one by default. */
  readonly port?: number;
  /** What the browser has to show; none by default, which is for tests alone. */
  readonly connectionToken?: string;
  /** Extensions are looked for here too, one folder each. */
  readonly extensionsFolder?: string;
  /** Takes an extension in development and its tests from the address (`workbenchUrl`). */
  readonly developsExtensions?: boolean;
  /** Workspaces are not trusted until the person says so; by default each is. */
  readonly asksForTrust?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly onOutput?: (text: string) => void;
}

/** A running VS Code server, whose settings, state and logs are in a scratch folder. */
export interface VscodeServer {
  readonly port: number;
  /** Replaces the user settings; a workbench that is open follows. */
  useSettings(settings: UserSettings): void;
  /** All files that it and its windows have written: settings, state, logs. */
  writtenFiles(): readonly string[];
  /** The files of the output channel `name`: one for each window that has had it. */
  outputFiles(name: string): readonly string[];
  /** Settles with the exit code when the server ends. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/** Starts the VS Code server on 127.0.0.1. */
export async function startVscodeServer(options: VscodeServerOptions = {}): Promise<VscodeServer> {
  const { node, server } = findInstallation();
  const scratch = makeScratchFolder('vscode');
  const temporary = path.join(scratch.path, 't');
  mkdirSync(path.join(scratch.path, 'data/User'), { recursive: true });
  mkdirSync(temporary);
  const useSettings = (settings: UserSettings): void =>
    writeFileSync(path.join(scratch.path, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  useSettings(options.settings ?? {});
  const child = startInBackground({
    command: node,
    args: [path.join(server, 'out/server-main.js'), ...serverArguments(options, scratch.path)],
    env: { ...options.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary },
    ...(options.onOutput ? { onOutput: options.onOutput } : {}),
  });
  const stop = async (): Promise<void> => {
    await child.stop();
    scratch.remove();
  };
  try {
    return {
      port: await listeningPort(child),
      useSettings,
      writtenFiles: () => filesUnder(scratch.path),
      outputFiles: (name) => filesUnder(path.join(scratch.path, 'data/logs')).filter((file) => path.basename(file) === `${name}.log`),
      exited: child.exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(options: VscodeServerOptions, dataFolder: string): readonly string[] {
  return [
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    ...(options.connectionToken ? [`--connection-token=${options.connectionToken}`] : ['--without-connection-token']),
    '--accept-server-license-terms',
    `--server-data-dir=${dataFolder}`,
    '--telemetry-level=off',
    ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    // With the driver a page that is gone stays gone: its extension host need not wait hours for it.
    ...(options.developsExtensions ? ['--enable-smoke-test-driver', '--reconnection-grace-time=1'] : []),
    ...(options.extensionsFolder ? [`--extensions-dir=${path.resolve(options.extensionsFolder)}`] : []),
  ];
}

function listeningPort(child: BackgroundProcess): Promise<number> {
  return until({ what: 'the VS Code server', milliseconds: 60_000, explain: child.output }, () => {
    if (child.ended()) {
      throw new Error(`the VS Code server ended at once:\n${child.output()}`);
    }
    const port = /Extension host agent listening on (\d+)/.exec(child.output())?.[1];
    return port === undefined ? undefined : Number(port);
  });
}

function filesUnder(folder: string): readonly string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
