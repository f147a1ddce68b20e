import { flavours } from '#core/flavour.ts';
import type { Severity } from '#core/problem.ts';
import { type DiagnosticsScope, defaultSettings, type Settings } from '#core/settings.ts';

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
const scopes: readonly DiagnosticsScope[] = ['openFiles', 'workspace'];

/** Settings from what the editor sends of its `observatory` section; what is missing or of the wrong shape keeps its default. */
export function readSettings(section: unknown): Settings {
  const scan = member(section, 'scan');
  const diagnostics = member(section, 'diagnostics');
  return {
    severity: readSeverities(member(diagnostics, 'severity')),
    scope: readChoice(scopes, member(diagnostics, 'scope'), defaultSettings.scope),
    formats: readTexts(member(section, 'formats')),
    flavour: readChoice(['auto', ...flavours], member(section, 'flavour'), defaultSettings.flavour),
    scan: {
      maxFiles: readNumber(member(scan, 'maxFiles'), defaultSettings.scan.maxFiles),
      maxFileSize: readNumber(member(scan, 'maxFileSize'), defaultSettings.scan.maxFileSize),
    },
  };
}

function readSeverities(value: unknown): Settings['severity'] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([code, chosen]) => {
      const severity = severities.find((known) => known === chosen);
      return severity ? [[code, severity]] : [];
    }),
  );
}

function readTexts(value: unknown): Readonly<Record<string, string>> {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function readChoice<Choice>(choices: readonly Choice[], value: unknown, otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function readNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
