/** The only values that a label of a discovery can have, besides being absent; undefined where they are open. */
export function knownValues(label: string): readonly string[] | undefined {
  return values.find(([pattern]) => pattern.test(label))?.[1];
}

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config and the Kubernetes API it reads. */
const values: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^__meta_kubernetes_pod_phase$/, ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown']],
  [/^__meta_kubernetes_pod_ready$/, ['true', 'false', 'unknown']],
  [/^__meta_kubernetes_pod_container_init$/, ['true', 'false']],
  [/^__meta_kubernetes_service_type$/, ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']],
  [/^__meta_kubernetes_(?:pod_container|service|endpoint|endpointslice)_port_protocol$/, ['TCP', 'UDP', 'SCTP']],
  [/^__meta_kubernetes_[a-z]+_(?:label|annotation)present_./, ['true']],
  [/^__meta_kubernetes_endpointslice_address_type$/, ['IPv4', 'IPv6', 'FQDN']],
  [/^__meta_kubernetes_ingress_scheme$/, ['http', 'https']],
  [/^__meta_consul_health$/, ['passing', 'warning', 'critical', 'maintenance']],
];
