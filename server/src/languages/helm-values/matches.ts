import type { Candidate } from '#core/language.ts';

/** Whether a text is a Helm chart's values that may hold something of ours: by its name, and a key under which charts take it. */
export function matchesHelmValues({ name = '', languageId, text }: Candidate): boolean {
  return valuesName.test(name) && (languageId === undefined || yamlIds.test(languageId)) && ownKey.test(text) && !object.test(text);
}

/** `values.yaml`, `values-prod.yaml`, `prometheus-values.yml`, `values.prod.yaml`. */
const valuesName = /^(?:.*[-_.])?values(?:[-_.].*)?\.ya?ml$/i;

const yamlIds = /yaml|^(?:helm|plaintext)$/i;

const ownKey =
  /^[ \t]*(["']?)(?:serverFiles|alertmanagerFiles|ruleFiles|extraScrapeConfigs|additionalPrometheusRules(?:Map)?|prometheusSpec|additional(?:Service|Pod)Monitors|alertmanager|dashboards|serviceMonitor|podMonitor|server)\1[ \t]*:/m;

/** A manifest by a misleading name. */
const object = /^apiVersion:[ \t]*\S[\s\S]*^kind:[ \t]*\S/m;
