import { httpFields } from '#base/http-client/http-types.ts';
import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType } from '#base/schema/types.ts';

const refresh = 'How often the list of targets is read again.';
const port = 'The port to scrape, where the discovery does not tell one.';

/** AWS's discoveries take their credentials alike. */
const aws = `
region string: The AWS region. Without it the region of the machine is used.
endpoint string: Another endpoint than AWS's own.
access_key string: The access key; without it the environment or the instance's role is used.
secret_key secret: The secret of the access key.
profile string: The named profile of the AWS credentials file.
role_arn string: The role to assume.
external_id string: The external ID to assume the role with.
refresh_interval duration=60s: ${refresh}
port int=80: ${port}
`;
const awsClusters = `${aws}clusters []string: The clusters to look at; all of them where absent.
request_concurrency int=10: How many requests to AWS run at once.
`;

/** One service discovery: the field of a scrape job, the type of its items, and where Prometheus documents it. */
export interface Discovery {
  readonly field: string;
  readonly type: string;
  readonly description: string;
  readonly goName: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** Every service discovery of Prometheus. */
export const discoveries: readonly Discovery[] = [
  discovery(
    'static',
    'targetgroup.Group',
    'Targets written down here, with labels for all of them.',
    'TargetGroup',
    false,
    `
targets []string: The targets as \`host:port\`.
labels map[labelname]string: Labels for everything that is scraped from these targets.
`,
  ),
  discovery(
    'file',
    'file.plain',
    'Targets from JSON or YAML files, which are read again when they change.',
    'FileSDConfig',
    false,
    `
files []file!: The files; the last part of a path may hold one \`*\`.
refresh_interval duration=5m: How often the files are read again, changed or not.
`,
  ),
  discovery(
    'dns',
    'dns.plain',
    'Targets from DNS records.',
    'DNSSDConfig',
    false,
    `
names []string!: The names to look up.
type string=SRV [SRV|A|AAAA|MX|NS]: The type of the records.
port int: The port of the targets; needed for all records but SRV, which have their own.
refresh_interval duration=30s: ${refresh}
`,
  ),
  discovery(
    'http',
    'http.plain',
    'Targets from a URL that answers with a JSON list of target groups.',
    'HTTPSDConfig',
    true,
    `
url string!: Where the list is fetched.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'kubernetes',
    'kubernetes.plain',
    'Targets from the Kubernetes API: pods, services, endpoints, nodes or ingresses.',
    'KubernetesSDConfig',
    true,
    `
api_server url: The address of the API server. Without it Prometheus takes the cluster it runs in.
role string! [pod|service|endpoints|endpointslice|node|ingress]: What becomes a target: each port of a pod, of a service, or of its endpoints, each node, or each path of an ingress.
kubeconfig_file file: A kubeconfig file to reach the cluster with, instead of \`api_server\` and credentials.
namespaces KubernetesNamespaces: The namespaces to look at; all of them where absent.
selectors []KubernetesSelector: Label and field selectors that narrow what the API server sends.
attach_metadata KubernetesAttachMetadata: More metadata for the targets.
`,
  ),
  discovery(
    'consul',
    'consul.plain',
    "Targets from Consul's catalogue of services.",
    'ConsulSDConfig',
    true,
    `
server string=localhost:8500: The address of Consul.
path_prefix string: A prefix for the paths of Consul's API.
token secret: The token of Consul's API.
datacenter string: The data centre; that of the Consul agent where absent.
namespace string: The namespace, in Consul Enterprise.
partition string: The admin partition, in Consul Enterprise.
scheme string=http [http|https]: How Consul is spoken to.
username string: The user name; \`basic_auth\` is the newer way.
password secret: The password; \`basic_auth\` is the newer way.
services []string: The services whose targets are taken; all of them where absent.
tags []string: The tags that a node of a service must have.
node_meta map[string]string: Metadata that a node must have.
filter string: A filter expression for Consul's catalogue.
health_filter string: A filter expression for Consul's health endpoint.
tag_separator string=,: What joins the tags in the tag label.
allow_stale bool=true: Takes answers that may be a little old, which spares Consul.
refresh_interval duration=30s: ${refresh}
`,
  ),
  discovery(
    'ec2',
    'aws.EC2SDConfig',
    'Targets from Amazon EC2 instances.',
    'EC2SDConfig',
    true,
    `${aws}
filters []AWSFilter: Filters for the list of instances.
`,
  ),
  discovery(
    'aws',
    'aws.SDConfig',
    'Targets from an AWS service, chosen by its role.',
    'AWSSDConfig',
    true,
    `
role string! [ec2|ecs|elasticache|lightsail|msk|rds]: The service whose resources become targets.
${awsClusters.trim()}
filters []AWSFilter: Filters for the list of resources.
`,
  ),
  discovery('ecs', 'aws.ECSSDConfig', 'Targets from tasks of Amazon ECS.', 'ECSSDConfig', true, awsClusters),
  discovery(
    'elasticache',
    'aws.ElasticacheSDConfig',
    'Targets from Amazon ElastiCache clusters.',
    'ElasticacheSDConfig',
    true,
    awsClusters,
  ),
  discovery('msk', 'aws.MSKSDConfig', 'Targets from Amazon MSK clusters.', 'MSKSDConfig', true, awsClusters),
  discovery(
    'rds',
    'aws.RDSSDConfig',
    'Targets from Amazon RDS databases.',
    'RDSSDConfig',
    true,
    `${awsClusters}
filters []AWSFilter: Filters for the list of databases.
`,
  ),
  discovery('lightsail', 'aws.LightsailSDConfig', 'Targets from Amazon Lightsail instances.', 'LightsailSDConfig', true, aws),
  discovery(
    'azure',
    'azure.plain',
    'Targets from Azure virtual machines.',
    'AzureSDConfig',
    true,
    `
environment string=AzurePublicCloud: The Azure cloud.
authentication_method string=OAuth [OAuth|ManagedIdentity|SDK|WorkloadIdentity]: How to sign in.
subscription_id string!: The subscription.
tenant_id string: The tenant; needed with \`OAuth\`.
client_id string: The client; needed with \`OAuth\`.
client_secret secret: The client's secret; needed with \`OAuth\`.
resource_group string: The resource group; all of them where absent.
refresh_interval duration=5m: ${refresh}
port int=80: ${port}
`,
  ),
  discovery(
    'digitalocean',
    'digitalocean.plain',
    'Targets from DigitalOcean.',
    'DigitalOceanSDConfig',
    true,
    `
role string=droplets [droplets|databases]: What becomes a target.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'docker',
    'moby.plain',
    'Targets from the containers of a Docker daemon.',
    'DockerSDConfig',
    true,
    `
host string!: The address of the daemon, such as \`unix:///var/run/docker.sock\`.
port int=80: ${port}
host_networking_host string=localhost: The host of containers that use the host's network.
match_first_network bool=true: Takes only the first network of a container with several.
filters []DockerFilter: Filters for the list of containers.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'dockerswarm',
    'moby.plain',
    'Targets from Docker Swarm.',
    'DockerSwarmSDConfig',
    true,
    `
host string!: The address of the daemon.
role string! [services|tasks|nodes]: What becomes a target.
port int=80: ${port}
filters []DockerFilter: Filters for the list.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'eureka',
    'eureka.plain',
    'Targets from a Eureka server.',
    'EurekaSDConfig',
    true,
    `
server string!: The URL of the Eureka server.
refresh_interval duration=30s: ${refresh}
`,
  ),
  discovery(
    'gce',
    'gce.plain',
    'Targets from Google Compute Engine instances.',
    'GCESDConfig',
    false,
    `
project string!: The Google Cloud project.
zone string!: The zone; write one discovery for each.
filter string: A filter for the list of instances.
port int=80: ${port}
tag_separator string=,: What joins the tags in the tag label.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'hetzner',
    'hetzner.plain',
    'Targets from Hetzner Cloud or Hetzner Robot.',
    'HetznerSDConfig',
    true,
    `
role string! [hcloud|robot]: Which of the two interfaces is asked.
label_selector string: A selector for the servers' labels, in Hetzner Cloud.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'ionos',
    'ionos.plain',
    'Targets from IONOS Cloud servers.',
    'IONOSSDConfig',
    true,
    `
datacenter_id string!: The identifier of the data centre.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'kuma',
    'xds.plain',
    'Targets from a Kuma control plane.',
    'KumaSDConfig',
    true,
    `
server string!: The address of the control plane's monitoring service.
client_id string: The name of this client, for the control plane.
refresh_interval duration=30s: ${refresh}
fetch_timeout duration=2m: How long to wait for an answer.
`,
  ),
  discovery(
    'linode',
    'linode.plain',
    'Targets from Linode instances.',
    'LinodeSDConfig',
    true,
    `
region string: The region; all of them where absent.
port int=80: ${port}
tag_separator string=,: What joins the tags in the tag label.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'marathon',
    'marathon.plain',
    'Targets from the apps of Marathon.',
    'MarathonSDConfig',
    true,
    `
servers []string!: The URLs of the Marathon servers.
auth_token secret: The token for Marathon.
auth_token_file file: The file that holds the token.
refresh_interval duration=30s: ${refresh}
`,
  ),
  discovery(
    'nerve',
    'zookeeper.plain',
    "Targets that AirBnB's Nerve keeps in ZooKeeper.",
    'NerveSDConfig',
    false,
    `
servers []string!: The ZooKeeper servers.
paths []string!: The paths, of one service or of all below.
timeout duration=10s: How long to wait for ZooKeeper.
`,
  ),
  discovery(
    'serverset',
    'zookeeper.plain',
    'Targets from serversets in ZooKeeper.',
    'ServersetSDConfig',
    false,
    `
servers []string!: The ZooKeeper servers.
paths []string!: The paths, of one serverset or of all below.
timeout duration=10s: How long to wait for ZooKeeper.
`,
  ),
  discovery(
    'nomad',
    'nomad.plain',
    "Targets from Nomad's services.",
    'NomadSDConfig',
    true,
    `
server string=http://localhost:4646: The address of Nomad.
namespace string=default: The namespace.
region string=global: The region.
allow_stale bool=true: Takes answers that may be a little old.
tag_separator string=,: What joins the tags in the tag label.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'oci',
    'oci.plain',
    'Targets from Oracle Cloud instances.',
    'OCISDConfig',
    true,
    `
auth string: How to sign in.
tenancy string: The tenancy.
user string: The user.
fingerprint string: The fingerprint of the key.
key_file file: The file of the key.
key_passphrase secret: The passphrase of the key.
key_passphrase_file file: The file that holds the passphrase.
region string: The region.
compartments []string: The compartments to look at.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'openstack',
    'openstack.plain',
    'Targets from OpenStack.',
    'OpenStackSDConfig',
    false,
    `
role string! [hypervisor|instance|loadbalancer]: What becomes a target.
region string!: The region.
identity_endpoint string: The address of the identity service.
username string: The user's name.
userid string: The user's identifier, instead of the name.
password secret: The user's password.
domain_name string: The domain's name.
domain_id string: The domain's identifier, instead of the name.
project_name string: The project's name.
project_id string: The project's identifier, instead of the name.
application_credential_name string: The name of an application credential, instead of a password.
application_credential_id string: The identifier of an application credential.
application_credential_secret secret: The secret of the application credential.
all_tenants bool=false: Lists the instances of all projects; administrators only.
availability string=public [public|admin|internal]: The endpoint to connect to.
tls_config TLSConfig: Certificates and versions for HTTPS.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'outscale',
    'outscale.plain',
    'Targets from Outscale virtual machines.',
    'OutscaleSDConfig',
    true,
    `
region string!: The region.
access_key string!: The access key.
secret_key secret: The secret of the access key.
secret_key_file file: The file that holds the secret.
endpoint string: Another endpoint than Outscale's own.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'ovhcloud',
    'ovhcloud.plain',
    'Targets from OVHcloud servers.',
    'OVHCloudSDConfig',
    false,
    `
endpoint string=ovh-eu: The interface to ask.
application_key string!: The application's key.
application_secret secret!: The application's secret.
consumer_key secret!: The consumer's key.
service string! [vps|dedicated_server]: Which servers become targets.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'puppetdb',
    'puppetdb.plain',
    'Targets from resources in PuppetDB.',
    'PuppetDBSDConfig',
    true,
    `
url string!: The address of PuppetDB.
query string!: The query, in Puppet's query language.
include_parameters bool=false: Keeps the resources' parameters as labels. They may hold secrets.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'scaleway',
    'scaleway.plain',
    'Targets from Scaleway.',
    'ScalewaySDConfig',
    true,
    `
role string! [instance|baremetal]: What becomes a target.
project_id string!: The project.
access_key string!: The access key.
secret_key secret: The secret of the access key.
secret_key_file file: The file that holds the secret.
zone string=fr-par-1: The zone.
api_url string=https://api.scaleway.com: The address of Scaleway's interface.
name_filter string: Part of the names of the servers to take.
tags_filter []string: The tags that a server must have.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'stackit',
    'stackit.plain',
    'Targets from STACKIT servers.',
    'StackitSDConfig',
    true,
    `
project string: The project.
region string=eu01: The region.
endpoint string: Another endpoint than STACKIT's own.
service_account_key secret: The key of the service account.
service_account_key_path file: The file of the service account's key.
private_key secret: The private key of the service account.
private_key_path file: The file of the private key.
credentials_file_path file: The file of the credentials.
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'triton',
    'triton.plain',
    'Targets from the containers or compute nodes of Triton.',
    'TritonSDConfig',
    false,
    `
account string!: The account.
role string=container [container|cn]: What becomes a target.
dns_suffix string!: The suffix of the targets' names.
endpoint string!: The discovery endpoint.
groups []string: The groups to take; all containers where absent.
port int=9163: The port of the discovery.
version int=1: The version of the discovery's interface.
tls_config TLSConfig: Certificates and versions for HTTPS.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'uyuni',
    'uyuni.plain',
    'Targets from the systems of Uyuni or SUSE Manager.',
    'UyuniSDConfig',
    true,
    `
server string!: The address of the server.
username string!: The user name.
password secret!: The password.
entitlement string=monitoring_entitled: The entitlement that a system must have.
separator string=,: What joins the groups in the group label.
refresh_interval duration=60s: ${refresh}
`,
  ),
  discovery(
    'vultr',
    'vultr.plain',
    'Targets from Vultr instances.',
    'VultrSDConfig',
    true,
    `
port int=80: ${port}
refresh_interval duration=60s: ${refresh}
`,
  ),
];

/** The types that only discoveries use. */
export const discoveryTypes: Readonly<Record<string, ObjectType>> = {
  AWSFilter: {
    goName: 'aws.Filter',
    description: 'A filter of the AWS interface: the resources whose attribute has one of the values.',
    fields: fieldTable('name string: The attribute, such as `tag:environment`.\nvalues []string: The values to take.'),
  },
  DockerFilter: {
    goName: 'moby.Filter',
    description: "A filter of Docker's interface.",
    fields: fieldTable('name string: What is filtered, such as `label`.\nvalues []string: The values to take.'),
  },
  KubernetesNamespaces: {
    goName: 'kubernetes.plain',
    description: 'The namespaces that are looked at.',
    fields: fieldTable(`
own_namespace bool=false: Takes the namespace that Prometheus runs in.
names []string: The names of the namespaces.
`),
  },
  KubernetesSelector: {
    goName: 'kubernetes.plain',
    description: 'A selector that the API server applies to one kind of object.',
    fields: fieldTable(`
role string [pod|service|endpoints|endpointslice|node|ingress]: The kind of object that is narrowed.
label string: A label selector, such as \`app=web\`.
field string: A field selector, such as \`status.phase=Running\`.
`),
  },
  KubernetesAttachMetadata: {
    goName: 'kubernetes.plain',
    description: 'Metadata of other objects that becomes labels of the targets.',
    fields: fieldTable(`
node bool=false: Adds the metadata of the node.
namespace bool=false: Adds the metadata of the namespace.
deployment bool=false: Adds the Deployment that owns the pod.
job bool=false: Adds the Job that owns the pod.
cronjob bool=false: Adds the CronJob that owns the pod.
`),
  },
};

function discovery(name: string, goName: string, description: string, type: string, speaksHttp: boolean, table: string): Discovery {
  const own = fieldTable(table.replace(/\n\s*\n/g, '\n'));
  return {
    field: `${name}_sd_configs`.replace('static_sd_configs', 'static_configs'),
    type,
    description,
    goName,
    fields: speaksHttp ? { ...own, ...httpFields } : own,
  };
}
