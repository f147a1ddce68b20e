import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { UserSettings } from '#test/editor/harness/default-settings.ts';
import { findProgram } from '#test/support/find-program.ts';
import { PrometheusMissing, startPrometheus } from '#test/support/prometheus-server.ts';
import { runDesktop } from './desktop.ts';
import { runInBrowser } from './in-browser.ts';
import { sampleRuleFiles } from './sample-rules.ts';

/** What both kinds of VS Code are opened with. */
export interface Demonstration {
  readonly workspace: string;
  /** Shown first. */
  readonly file: string;
  readonly settings: UserSettings;
}

const defaultPort = 8123;

/**
 * Starts Prometheus and VS Code on samples/, and returns the exit status when VS Code has ended. Ctrl+C ends this process and, with it,
 * everything that it started.
 */
export async function start(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } });
  const workspace = path.resolve('samples');
  const demonstration = { workspace, file: path.join(workspace, 'lesson.md'), settings: await connectedSettings(workspace) };
  const code = values['no-open'] ? undefined : desktopVscode();
  if (code) {
    return runDesktop(code, demonstration);
  }
  return runInBrowser(demonstration, { port: Number(values.port ?? defaultPort), opens: !values['no-open'] });
}

async function connectedSettings(workspace: string): Promise<UserSettings> {
  try {
    const ruleFiles = await sampleRuleFiles(workspace);
    const { url } = await startPrometheus({ port: 9090, scrapeInterval: 5, nodeExporter: true, ruleFiles });
    console.log(`Prometheus:  ${url}`);
    return { 'observatory.connections': [{ name: 'Local Prometheus', url }] };
  } catch (error) {
    if (error instanceof PrometheusMissing) {
      console.log(`No Prometheus to query: ${error.message}`);
      return {};
    }
    throw error;
  }
}

function desktopVscode(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasDisplay ? findProgram('code', 'code.cmd') : undefined;
}
