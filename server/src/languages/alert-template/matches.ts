import type { Candidate } from '#core/language.ts';

/** A file of templates for Alertmanager's notifications: it defines some, and they use the data that only Alertmanager gives. */
export function matchesAlertTemplate({ name = '', text }: Candidate): boolean {
  return /\.tmpl$/i.test(name) && /\{\{-?\s*define\s+["`]/.test(text) && alertmanagerData.test(text) && !otherPrograms.test(text);
}

const alertmanagerData = /\.(?:Alerts|CommonLabels|CommonAnnotations|GroupLabels)\b|"__alert(?:manager|_)/;

/** Helm, Consul and Grafana have data and functions of their own. */
const otherPrograms =
  /\.Values\.|\{\{-?\s*(?:include|nindent|toYaml)\b|\b(?:coll|tmpl\.Exec|data)\.[A-Z]|\.(?:SilenceURL|DashboardURL|PanelURL|ValueString|Values)\b/;
