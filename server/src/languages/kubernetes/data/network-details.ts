import type { TypeDetails } from './details.ts';

const protocol = { values: ['TCP', 'UDP', 'SCTP'], default: 'TCP' };

/** Services, Ingresses and NetworkPolicies. */
export const networkDetails: Readonly<Record<string, TypeDetails>> = {
  Service: { description: 'One stable address for the pods that its selector chooses.' },
  ServiceSpec: {
    fields: {
      clusterIP: '`None` makes the Service headless: its name leads to the pods themselves.',
      externalName: 'With `ExternalName`: the DNS name it stands for.',
      externalTrafficPolicy: {
        values: ['Cluster', 'Local'],
        default: 'Cluster',
        description: '`Local` keeps the address of the client and does not leave the node.',
      },
      healthCheckNodePort: { type: 'port-or-zero' },
      internalTrafficPolicy: { values: ['Cluster', 'Local'], default: 'Cluster' },
      ipFamilyPolicy: { values: ['SingleStack', 'PreferDualStack', 'RequireDualStack'] },
      ports: 'The ports it offers. With several, each needs a name.',
      selector: { type: 'map[string]label-value', description: 'The labels of the pods behind it.' },
      sessionAffinity: { values: ['None', 'ClientIP'], default: 'None' },
      type: {
        values: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
        default: 'ClusterIP',
        description: 'From where it can be reached: within the cluster, through each node, or through a load balancer.',
      },
    },
  },
  ServicePort: {
    fields: {
      name: { type: 'dns-label', description: 'The name of the port. A ServiceMonitor refers to it.' },
      nodePort: { type: 'port-or-zero', description: 'The port of each node, usually from 30000 to 32767.' },
      port: { type: 'port', description: 'The port of the Service.' },
      protocol,
      targetPort: { type: 'target-port', description: 'The number or the name of the port of the pods. Without it the same as `port`.' },
    },
  },
  Ingress: { description: 'Leads HTTP requests from outside to Services, by host and path.' },
  HTTPIngressPath: {
    fields: {
      backend: 'The Service that answers.',
      path: 'The path.',
      pathType: { values: ['Prefix', 'Exact', 'ImplementationSpecific'], description: 'How the path is compared.' },
    },
  },
  ServiceBackendPort: { fields: { number: { type: 'port' } } },
  NetworkPolicy: { description: 'Which connections to and from the chosen pods are allowed.' },
  NetworkPolicySpec: {
    fields: {
      egress: 'Connections from the pods that are allowed.',
      ingress: 'Connections to the pods that are allowed.',
      podSelector: 'The pods it is about. `{}` is all pods of the namespace.',
      policyTypes: { type: '[]policy-type', description: 'Which directions it restricts.' },
    },
  },
  NetworkPolicyPort: { fields: { port: { type: 'port-or-name', description: 'The number or the name of a port.' }, protocol } },
};
