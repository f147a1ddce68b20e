import type { Candidate } from '#core/language.ts';

/** Whether a text is a dashboard of Grafana's in JSON, or a file of its alert rules in JSON or YAML. */
export function matchesGrafana({ name = '', languageId, text }: Candidate): boolean {
  if (languageId === 'json' || languageId === 'jsonc' || /(?:^|\.)json[c5]?$/i.test(name)) {
    return /^\uFEFF?\s*\{/.test(text) && (isDashboard(text) || isNewerDashboard(text) || isRules(text));
  }
  return /(?:^|\.)ya?ml$/i.test(name) && isRulesInYaml(text);
}

/** A list of panels or rows, and one more word that only dashboards have. */
function isDashboard(text: string): boolean {
  return /"(?:panels|rows)"\s*:\s*\[/.test(text) && ownWords.some((word) => text.includes(word));
}

const ownWords = ['"schemaVersion"', '"templating"', '"gridPos"', '"graphTooltip"'];

/** https://grafana.com/docs/grafana/latest/as-code/observability-as-code/schema-v2/ */
function isNewerDashboard(text: string): boolean {
  return /"elements"\s*:\s*\{/.test(text) && newerWords.some((word) => text.includes(word));
}

const newerWords = ['"cursorSync"', '"timeSettings"', '"QueryGroup"', '"dashboard.grafana.app/'];

/** https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/ */
function isRules(text: string): boolean {
  return /"groups"\s*:\s*\[/.test(text) && /"apiVersion"\s*:\s*1\b/.test(text) && /"model"\s*:\s*\{/.test(text);
}

function isRulesInYaml(text: string): boolean {
  return /^apiVersion:[ \t]+1[ \t\r]*(?:#.*)?$/m.test(text) && /^groups:/m.test(text) && /^[ \t]+(?:- )?model:/m.test(text);
}
