import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertMarked } from '../support/marked.ts';
import { problemsIn } from '../support/problems.ts';

const labels = `  name: {{ include "shop.fullname" . }}
  {{- if .Values.serviceMonitor.namespace }}
  namespace: {{ .Values.serviceMonitor.namespace | quote }}
  {{- end }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
    {{- with .Values.serviceMonitor.additionalLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
`;

/** As charts write them: nothing is to be said of any. */
const good: Readonly<Record<string, string>> = {
  'a ServiceMonitor with everything optional': `{{- if and .Values.metrics.enabled .Values.serviceMonitor.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
${labels}spec:
  {{- if .Values.serviceMonitor.jobLabel }}
  jobLabel: {{ .Values.serviceMonitor.jobLabel }}
  {{- end }}
  endpoints:
    - port: {{ .Values.serviceMonitor.port }}
      {{- with .Values.serviceMonitor.interval }}
      interval: {{ . }}
      {{- end }}
      {{- if .Values.serviceMonitor.scrapeTimeout }}
      scrapeTimeout: {{ .Values.serviceMonitor.scrapeTimeout }}
      {{- end }}
      path: {{ .Values.serviceMonitor.path | default "/metrics" }}
      honorLabels: {{ .Values.serviceMonitor.honorLabels }}
      {{- with .Values.serviceMonitor.relabelings }}
      relabelings:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- if .Values.serviceMonitor.metricRelabelings }}
      metricRelabelings: {{ toYaml .Values.serviceMonitor.metricRelabelings | nindent 8 }}
      {{- end }}
  selector:
    matchLabels:
      {{- include "shop.selectorLabels" . | nindent 6 }}
  namespaceSelector:
    matchNames:
      - {{ .Release.Namespace }}
{{- end }}
`,
  'a selector and endpoints out of helpers': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ template "shop.fullname" . }}
spec:
  selector:
{{ include "shop.selector" . | indent 4 }}
  endpoints:
{{ toYaml .Values.endpoints | indent 4 }}
`,
  'either of two ports': `apiVersion: {{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" | ternary "monitoring.coreos.com/v1" "v1" }}
kind: ServiceMonitor
metadata:
  name: shop
spec:
  selector:
    matchLabels: {{- include "shop.selectorLabels" . | nindent 6 }}
  endpoints:
  {{- range .Values.ports }}
  - {{- if .name }}
    port: {{ .name }}
    {{- else }}
    targetPort: {{ .number }}
    {{- end }}
    tlsConfig:
      {{- toYaml $.Values.tls | nindent 6 }}
    {{- if $.Values.basicAuth }}
    basicAuth:
      username: {name: {{ $.Release.Name }}, key: user}
      password:
        name: {{ $.Release.Name }}-auth
        key: password
    {{- else }}
    bearerTokenSecret:
      name: {{ $.Release.Name }}
      key: token
    {{- end }}
  {{- end }}
`,
  'one of two ways to sign in, of two ports, of two receivers': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: shop
spec:
  selector:
    matchLabels: {app: shop}
  endpoints:
    - interval: 30s
      {{- if .Values.basicAuth }}
      basicAuth:
        username: {name: {{ .Release.Name }}, key: user}
      port: http
      {{- else }}
      bearerTokenSecret: {name: {{ .Release.Name }}, key: token}
      port: https
      {{- end }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata:
  name: shop
spec:
  route: {receiver: shop}
  receivers:
    {{- if .Values.webhook }}
    - name: shop
      webhookConfigs: [{url: "http://a"}]
    {{- else }}
    - name: shop
    {{- end }}
`,
  'a PodMonitor in a range': `{{- range $name, $monitor := .Values.podMonitors }}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ $name }}
  labels: {{- toYaml $monitor.labels | nindent 4 }}
spec:
  podMetricsEndpoints:
    {{- range $monitor.endpoints }}
    - {{- toYaml . | nindent 6 }}
    {{- end }}
  selector: {{- toYaml $monitor.selector | nindent 4 }}
  {{- with $monitor.namespaceSelector }}
  namespaceSelector: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
`,
  'a PrometheusRule whose own templates are quoted': `{{- if .Values.rules.enabled -}}
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ printf "%s-%s" (include "shop.fullname" .) "rules" | trunc 63 | trimSuffix "-" }}
spec:
  groups:
    - name: {{ .Release.Name }}.rules
      rules:
        {{- if not .Values.rules.disabled.ShopDown }}
        - alert: ShopDown
          annotations:
            summary: {{ printf "Shop {{ $labels.pod }} is down" | quote }}
            description: {{\`Pod {{ $labels.namespace }}/{{ $labels.pod }} is down.\`}}
            runbook_url: {{ .Values.runbookUrl }}/ShopDown
          {{- if .Values.rules.all }}
          expr: up == 0
          {{- else }}
          expr: up{job="{{ .Release.Name }}"} == 0
          {{- end }}
          for: {{ dig "ShopDown" "for" "5m" .Values.rules.custom }}
          labels:
            severity: {{ .Values.rules.severity | default "critical" }}
            {{- with .Values.rules.labels }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
        {{- end }}
        - record: shop:requests:rate5m
          expr: |-
            sum by ({{ join ", " .Values.rules.aggregate }}) (rate(shop_requests_total{namespace="{{ .Release.Namespace }}"}[5m]))
{{- end }}
`,
  'rules out of values': `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ .Release.Name }}
spec:
  {{- with .Values.prometheusRule.groups }}
  groups: {{- toYaml . | nindent 4 }}
  {{- end }}
`,
  'rules of a group out of values': `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ .Release.Name }}
spec:
  groups:
    - name: {{ template "shop.name" . }}
      rules:
        {{- tpl (toYaml .Values.rules) . | nindent 8 }}
`,
  'a Prometheus': `{{- if .Values.prometheus.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: {{ template "stack.fullname" . }}-prometheus
spec:
  {{- if or .Values.alertmanager.enabled .Values.prometheus.alertingEndpoints }}
  alerting:
    alertmanagers:
{{- if .Values.prometheus.alertingEndpoints }}
{{ toYaml .Values.prometheus.alertingEndpoints | indent 6 }}
{{- else }}
      - namespace: {{ template "stack.namespace" . }}
        name: {{ template "stack.fullname" . }}-alertmanager
        port: {{ .Values.alertmanager.portName }}
        pathPrefix: "{{ .Values.alertmanager.routePrefix }}"
        apiVersion: {{ .Values.alertmanager.apiVersion }}
{{- end }}
  {{- end }}
  image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
  version: {{ default .Values.image.tag .Values.version }}
  replicas: {{ .Values.replicas }}
  shards: {{ .Values.shards }}
  paused: {{ .Values.paused }}
  logLevel:  {{ .Values.logLevel }}
  retention: {{ .Values.retention | quote }}
{{- if .Values.retentionSize }}
  retentionSize: {{ .Values.retentionSize | quote }}
{{- end }}
{{- if .Values.serviceMonitorSelector }}
  serviceMonitorSelector:
{{ tpl (toYaml .Values.serviceMonitorSelector | indent 4) . }}
{{ else }}
  serviceMonitorSelector: {}
{{- end }}
  externalLabels:
    cluster: {{ .Values.cluster }}
  resources:
    requests: {cpu: {{ .Values.cpu }}, memory: "{{ .Values.memory }}"}
  storage:
{{ tpl (toYaml .Values.storageSpec | indent 4) . }}
  additionalScrapeConfigs:
    name: {{ template "stack.fullname" . }}-scrape
    key: additional-scrape-configs.yaml
  containers:
{{- if .Values.sidecar }}
    - name: {{ .Values.sidecar }}
      image: {{ .Values.sidecarImage }}
{{- end }}
{{ toYaml .Values.containers | indent 4 }}
{{- end }}
`,
  'a Probe': `{{- range .Values.targets }}
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata:
  name: {{ template "blackbox.fullname" $ }}-{{ .name }}
spec:
  jobName: {{ .name }}
  interval: {{ .interval | default $.Values.interval }}
  scrapeTimeout: {{ .scrapeTimeout | default $.Values.scrapeTimeout }}
  module: {{ .module | default "http_2xx" }}
  prober:
    url: {{ template "blackbox.fullname" $ }}.{{ $.Release.Namespace }}.svc:{{ $.Values.service.port }}
    scheme: {{ $.Values.scheme }}
  targets:
    {{- if .url }}
    staticConfig:
      static:
        - {{ .url }}
      labels:
        {{- toYaml .labels | nindent 8 }}
    {{- else }}
    {{- toYaml .targets | nindent 4 }}
    {{- end }}
{{- end }}
`,
  'a ScrapeConfig': `apiVersion: monitoring.coreos.com/v1alpha1
kind: ScrapeConfig
metadata:
  name: {{ .Release.Name }}
spec:
  jobName: {{ .Values.jobName }}
  {{- toYaml .Values.discovery | nindent 2 }}
  {{- with .Values.relabelings }}
  relabelings:
    {{- toYaml . | nindent 4 }}
    - action: replace
      targetLabel: cluster
      replacement: {{ $.Values.cluster }}
  {{- end }}
`,
  'an AlertmanagerConfig': `{{ if .Values.slack.enabled -}}
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata:
  name: {{ .Release.Name }}
spec:
  route:
    receiver: {{ .Values.receiver }}
    groupBy: {{ .Values.groupBy | toJson }}
    routes:
    {{- range .Values.teams }}
      - receiver: {{ . }}-slack
        matchers:
          - name: team
            value: {{ . }}
            matchType: "="
    {{- end }}
  receivers:
    - name: "null"
    {{- range .Values.teams }}
    - name: {{ . }}-slack
      slackConfigs:
        - channel: "#{{ . }}"
          apiURL:
            name: slack
            key: {{ . }}
          sendResolved: true
          title: {{ \`"{{ .CommonLabels.alertname }}"\` }}
    {{- end }}
{{- end }}
`,
  'an Alertmanager': `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata:
  name: {{ .Release.Name }}
spec:
  {{- with .Values.alertmanagerSpec }}
  replicas: {{ .replicas }}
  {{- if .storage }}
  storage:
    volumeClaimTemplate:
      spec:
        {{- if .storage.className }}
        storageClassName: {{ .storage.className }}
        {{- end }}
        accessModes: ["{{ .storage.accessMode }}"]
        resources:
          requests:
            storage: {{ .storage.size }}
  {{- end }}
  tolerations: {{ toYaml .tolerations | nindent 4 }}
  affinity:
    {{- toYaml .affinity | nindent 4 }}
  {{- end }}
`,
  'Jinja, as Ansible has it': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: "{{ name }}"
spec:
  selector:
    matchLabels:
      app: {{ app }}
  endpoints:
{% for port in ports %}
    - port: {{ port }}
      interval: {{ interval }}s
{% endfor %}
`,
};

const faulty = `{{- if .Values.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ include "shop.fullname" . }}
spec:
  {{- with .Values.selector }}
  selector: {{- toYaml . | nindent 4 }}
  {{- end }}
  endpoints:
    - port: {{ .Values.port }}
      {{- if .Values.interval }}
      intervall: {{ .Values.interval }}
      ^^^^^^^^^ error unknown-field
      {{- end }}
      scheme: ftp
              ^^^ error unknown-value
      relabelings:
        - action: keepp
                  ^^^^^ error unknown-value
          regex: {{ .Values.regex }}
        - action: drop
          regex: a(
                 ^^ error wrong-type
{{- end }}
`;

describe("kubernetes: charts' templates of the Prometheus Operator's resources", () => {
  for (const [title, text] of Object.entries(good)) {
    it(title, async () => {
      const said = await problemsIn({ name: 'template.yaml', text });
      assert.deepEqual(
        said.map(({ span, problem }) => `${text.slice(0, span.start).split('\n').length} ${problem.code}: ${problem.message}`),
        [],
      );
    });
  }

  it('what is written out is judged', () => assertMarked({ name: 'template.yaml', text: faulty }));
});
