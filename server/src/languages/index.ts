import { translatable } from '#core/l10n.ts';
import type { RegistryEntry } from '#core/language.ts';
import { matchesAlertTemplate } from './alert-template/matches.ts';
import { matchesAlertmanager } from './alertmanager/matches.ts';
import { matchesBlackbox } from './blackbox/matches.ts';
import { matchesExposition } from './exposition/matches.ts';
import { matchesFileSd } from './file-sd/matches.ts';
import { matchesGoTemplate } from './go-template/matches.ts';
import { matchesGrafana } from './grafana/matches.ts';
import { matchesHelmValues } from './helm-values/matches.ts';
import { matchesKubernetes } from './kubernetes/matches.ts';
import { matchesMarkdown } from './markdown/matches.ts';
import { matchesMermaid } from './mermaid/matches.ts';
import { matchesPrometheus, refusesPrometheus } from './prometheus/matches.ts';
import { matchesPrometheusRules, refusesPrometheusRules } from './prometheus-rules/matches.ts';
import { matchesPromql } from './promql/matches.ts';
import { matchesRuleTests } from './rule-tests/matches.ts';
import { matchesWebConfig } from './web-config/matches.ts';

/** Every language, the first that matches winning; each is loaded when a text of it is first met. */
export const languages: readonly RegistryEntry[] = [
  {
    id: 'markdown',
    title: translatable('Markdown'),
    matches: matchesMarkdown,
    load: async () => (await import('./markdown/index.ts')).markdown,
  },
  {
    id: 'mermaid',
    title: translatable('Mermaid'),
    matches: matchesMermaid,
    load: async () => (await import('./mermaid/index.ts')).mermaid,
  },
  {
    id: 'promql',
    title: translatable('PromQL'),
    matches: matchesPromql,
    load: async () => (await import('./promql/index.ts')).promql,
  },
  {
    id: 'exposition',
    title: translatable('Metrics in the exposition format'),
    matches: matchesExposition,
    load: async () => (await import('./exposition/index.ts')).exposition,
  },
  {
    id: 'alert-template',
    title: translatable('Notification templates'),
    matches: matchesAlertTemplate,
    load: async () => (await import('./alert-template/index.ts')).alertTemplate,
  },
  {
    id: 'grafana',
    title: translatable('Grafana dashboard'),
    matches: matchesGrafana,
    load: async () => (await import('./grafana/index.ts')).grafana,
  },
  {
    id: 'go-template',
    matches: matchesGoTemplate,
    wraps: true,
    load: async () => (await import('./go-template/index.ts')).goTemplate,
  },
  {
    id: 'helm-values',
    title: translatable('Helm values'),
    matches: matchesHelmValues,
    load: async () => (await import('./helm-values/index.ts')).helmValues,
  },
  {
    id: 'prometheus-rules',
    title: translatable('Prometheus rules'),
    matches: matchesPrometheusRules,
    refuses: refusesPrometheusRules,
    load: async () => (await import('./prometheus-rules/index.ts')).prometheusRules,
    loadJoins: async () => (await import('#joins/rules.ts')).ruleJoins,
  },
  {
    id: 'rule-tests',
    title: translatable('Unit tests of Prometheus rules'),
    matches: matchesRuleTests,
    load: async () => (await import('./rule-tests/index.ts')).ruleTests,
  },
  {
    id: 'series-values',
    matches: () => false,
    load: async () => (await import('./series-values/index.ts')).seriesValues,
  },
  {
    id: 'prometheus',
    title: translatable('Prometheus configuration'),
    matches: matchesPrometheus,
    refuses: refusesPrometheus,
    load: async () => (await import('./prometheus/index.ts')).prometheus,
  },
  {
    id: 'alertmanager',
    title: translatable('Alertmanager configuration'),
    matches: matchesAlertmanager,
    load: async () => (await import('./alertmanager/index.ts')).alertmanager,
  },
  {
    id: 'file-sd',
    title: translatable('Prometheus targets'),
    matches: matchesFileSd,
    load: async () => (await import('./file-sd/index.ts')).fileSd,
  },
  {
    id: 'web-config',
    title: translatable('Web configuration of Prometheus and its companions'),
    matches: matchesWebConfig,
    load: async () => (await import('./web-config/index.ts')).webConfig,
  },
  {
    id: 'blackbox',
    title: translatable('Blackbox exporter configuration'),
    matches: matchesBlackbox,
    load: async () => (await import('./blackbox/index.ts')).blackbox,
  },
  {
    id: 'kubernetes',
    title: translatable('Kubernetes objects'),
    matches: matchesKubernetes,
    load: async () => (await import('./kubernetes/index.ts')).kubernetes,
  },
];
