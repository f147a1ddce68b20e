/** The documentation pages that prove what is said of templates. */
export const helpOf = {
  templates: 'https://prometheus.io/docs/prometheus/latest/configuration/template_reference/',
  go: 'https://pkg.go.dev/text/template',
  printf: 'https://pkg.go.dev/fmt#hdr-Printing',
  alertingRules: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#templating',
} as const;
