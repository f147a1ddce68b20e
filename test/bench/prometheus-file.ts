/** A prometheus.yml of about so many lines: jobs with discoveries and relabelling, 25 lines each. `name` makes it another one. */
export function prometheusFile({ lines, name = 'job' }: { readonly lines: number; readonly name?: string }): string {
  const out = ['global:', '  scrape_interval: 15s', '  external_labels:', `    cluster: ${name}`, 'scrape_configs:'];
  for (let job = 0; out.length < lines; job++) {
    out.push(
      `  - job_name: ${name}-${job}`,
      '    scrape_interval: 30s',
      '    scrape_timeout: 10s',
      '    metrics_path: /metrics',
      '    scheme: https',
      '    tls_config:',
      '      ca_file: /etc/prometheus/ca.crt',
      '    authorization:',
      '      credentials_file: /etc/prometheus/token',
      '    kubernetes_sd_configs:',
      '      - role: pod',
      `        namespaces: {names: [shop-${job}]}`,
      '    static_configs:',
      `      - targets: ["a-${job}:9100", "b-${job}:9100"]`,
      '        labels:',
      '          env: prod',
      '    relabel_configs:',
      '      - source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape]',
      '        action: keep',
      '        regex: true',
      '      - action: labelmap',
      '        regex: __meta_kubernetes_pod_label_(.+)',
      '    metric_relabel_configs:',
      '      - source_labels: [__name__]',
      `        regex: go_(gc|memstats)_${job}.*`,
      '        action: drop',
    );
  }
  return `${out.join('\n')}\n`;
}
