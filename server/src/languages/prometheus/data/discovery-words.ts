import type { FieldWords } from '#base/schema/types.ts';

/** Prometheus's own words for what is missing or unknown in a discovery, by type and field. */
export const discoveryWords: Readonly<Record<string, Readonly<Record<string, FieldWords>>>> = {
  AzureSDConfig: {
    subscription_id: { missing: 'azure SD configuration requires a subscription_id' },
    authentication_method: {
      unknownValue: 'unknown authentication_type "{0}". Supported types are "OAuth", "ManagedIdentity", "SDK" or "WorkloadIdentity"',
    },
  },
  DNSSDConfig: {
    names: { missing: 'DNS-SD config must contain at least one SRV record name' },
    type: { unknownValue: 'invalid DNS-SD records type {0}' },
  },
  DockerSDConfig: { host: { missing: 'host missing' } },
  DockerSwarmSDConfig: {
    host: { missing: 'host missing' },
    role: {
      missing: 'role missing (one of: tasks, services, nodes)',
      unknownValue: 'invalid role {0}, expected tasks, services, or nodes',
    },
  },
  EurekaSDConfig: { server: { missing: 'eureka_sd: empty or null eureka server' } },
  FileSDConfig: { files: { missing: 'file service discovery config must contain at least one path name' } },
  GCESDConfig: {
    project: { missing: 'GCE SD configuration requires a project' },
    zone: { missing: 'GCE SD configuration requires a zone' },
  },
  HetznerSDConfig: { role: { missing: 'role missing (one of: robot, hcloud)', unknownValue: 'unknown role {0}' } },
  HTTPSDConfig: { url: { missing: 'URL is missing' } },
  IONOSSDConfig: { datacenter_id: { missing: "datacenter id can't be empty" } },
  KubernetesSDConfig: {
    role: {
      missing: 'role missing (one of: pod, service, endpoints, endpointslice, node, ingress)',
      unknownValue: 'unknown Kubernetes SD role "{0}"',
    },
  },
  MarathonSDConfig: { servers: { missing: 'marathon_sd: must contain at least one Marathon server' } },
  NerveSDConfig: {
    servers: { missing: 'nerve SD config must contain at least one Zookeeper server' },
    paths: { missing: 'nerve SD config must contain at least one path' },
  },
  OpenStackSDConfig: {
    role: { missing: 'role missing (one of: instance, hypervisor, loadbalancer)', unknownValue: 'unknown OpenStack SD role "{0}"' },
    region: { missing: 'openstack SD configuration requires a region' },
    availability: { unknownValue: 'unknown availability {0}, must be one of admin, internal or public' },
  },
  OutscaleSDConfig: {
    region: { missing: 'outscale SD configuration requires a region' },
    access_key: { missing: 'outscale SD configuration requires an access_key' },
  },
  OVHCloudSDConfig: {
    application_key: { missing: 'application key can not be empty' },
    application_secret: { missing: 'application secret can not be empty' },
    consumer_key: { missing: 'consumer key can not be empty' },
    service: { missing: 'unknown service: ', unknownValue: 'unknown service: {0}' },
  },
  PuppetDBSDConfig: { url: { missing: 'URL is missing' }, query: { missing: 'query missing' } },
  ScalewaySDConfig: {
    project_id: { missing: 'project_id is mandatory' },
    access_key: { missing: 'access_key is mandatory' },
    role: { unknownValue: 'unknown role "{0}"' },
  },
  ServersetSDConfig: {
    servers: { missing: 'serverset SD config must contain at least one Zookeeper server' },
    paths: { missing: 'serverset SD config must contain at least one path' },
  },
  TritonSDConfig: {
    account: { missing: 'triton SD configuration requires an account' },
    dns_suffix: { missing: 'triton SD configuration requires a dns_suffix' },
    endpoint: { missing: 'triton SD configuration requires an endpoint' },
    role: { unknownValue: "triton SD configuration requires role to be 'container' or 'cn'" },
  },
  UyuniSDConfig: {
    server: { missing: 'Uyuni SD configuration requires server host' },
    username: { missing: 'Uyuni SD configuration requires a username' },
    password: { missing: 'Uyuni SD configuration requires a password' },
  },
};
