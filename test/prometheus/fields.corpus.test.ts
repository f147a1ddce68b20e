import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import type { ObjectType } from '#base/schema/types.ts';
import { prometheusSchema } from '#languages/prometheus/schema.ts';

/** A field of a Go struct: the fields of an inline one are those of the struct itself. */
interface GoField {
  readonly name: string;
  readonly type: string;
  readonly inline?: boolean;
}

type GoStructs = Readonly<Record<string, readonly GoField[]>>;

/** Where a name in our tables does not follow from the Go name. */
const named: Readonly<Record<string, string>> = {
  'config.ScrapeConfigs': 'Config',
  'config.ExternalFilesConfig': 'Config',
  'config.Header': 'HTTPHeader',
  'aws.Filter': 'AWSFilter',
  'moby.Filter': 'DockerFilter',
  'aws.SDConfig': 'AWSSDConfig',
  'dns.SDConfig': 'DNSSDConfig',
  'gce.SDConfig': 'GCESDConfig',
  'http.SDConfig': 'HTTPSDConfig',
  'oci.SDConfig': 'OCISDConfig',
  'ionos.SDConfig': 'IONOSSDConfig',
  'digitalocean.SDConfig': 'DigitalOceanSDConfig',
  'openstack.SDConfig': 'OpenStackSDConfig',
  'ovhcloud.SDConfig': 'OVHCloudSDConfig',
  'puppetdb.SDConfig': 'PuppetDBSDConfig',
  'xds.SDConfig': 'KumaSDConfig',
  'kubernetes.SelectorConfig': 'KubernetesSelector',
  'kubernetes.AttachMetadataConfig': 'KubernetesAttachMetadata',
  'kubernetes.NamespaceDiscovery': 'KubernetesNamespaces',
  'relabel.Config': 'RelabelConfig',
  'azuread.ManagedIdentityConfig': 'AzureManagedIdentity',
  'azuread.WorkloadIdentityConfig': 'AzureWorkloadIdentity',
  'azuread.OAuthConfig': 'AzureOAuth',
  'azuread.SDKConfig': 'AzureSDK',
  'azuread.CertificateConfig': 'AzureCertificate',
  'googleiam.Config': 'GoogleIAMConfig',
};

/** Structs of other files, and those that stand inline in others alone. */
const otherFiles = /^(?:main|rulefmt)\.|^config\.(?:Headers|HTTPClientConfig|ProxyConfig)$|^xds\.HTTPConfig$|\.PodMetadataConfig$/;

/** What our types say of a Go type: a text may be known better to be a file, a URL or a secret. */
const typesOfGo: readonly (readonly [RegExp, RegExp])[] = [
  [/^bool$/, /^bool$/],
  [/^int(?:64)?$/, /^int$/],
  [/^uint(?:64)?$/, /^uint$/],
  [/^float64$/, /^float$/],
  [/Duration$/, /^duration$/],
  [/Base2Bytes$/, /^size$/],
  [/URL$/, /^(?:url|string)$/],
  [/^\[\]Secret$/, /^\[\]secret$/],
  [/Secret$/, /^secret$/],
  [/Regexp$/, /^regex$/],
  [/^\[\]string$|^model\.LabelNames$|^\[\]ScrapeProtocol$/, /^\[\](?:string|file|labelname)$/],
  [/^map\[string\]string$|LabelSet$|labels\.Labels$/, /^map\[(?:string|labelname)\]string$/],
  [/^url\.Values$|ProxyHeader$/, /^map\[string\]\[\]string$/],
  [/^map\[string\]any$/, /^map\[string\]any$/],
  [/Headers$/, /^map\[string\]HTTPHeader$/],
  [
    /^(?:string|role|Role|Action|TLSVersion|.*(?:APIVersion|ScrapeProtocol|ClientType|Option|MessageType|Scheme))$/,
    /^(?:string|file|url|secret)$/,
  ],
  [/^\[\]|Configs$/, /^\[\][A-Z]/],
  [/(?:Config|Discovery|Auth|Authorization|OAuth2)$/, /^[A-Z]/],
];

const corpus = process.env.OBSERVATORY_CORPUS;

describe('facts of Prometheus', () => {
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const read = (name: string): GoStructs => JSON.parse(readFileSync(path.join(corpus, 'facts', name), 'utf8'));
  const structs: GoStructs = { ...read('prometheus-structs.json'), ...read('common-structs.json') };
  for (const name of Object.keys(structs).filter((candidate) => !otherFiles.test(candidate))) {
    it(`${name} stands in the tables`, () => {
      const type = typeNamed(name);
      assert.ok(type, 'no such type');
      assert.deepEqual(faults(type, fieldsOf(structs, name)), []);
    });
  }
});

function typeNamed(goName: string): ObjectType | undefined {
  const [folder = '', name = ''] = goName.split('.');
  const capital = folder.charAt(0).toUpperCase() + folder.slice(1);
  const ours = named[goName] ?? (name === 'SDConfig' ? `${capital}SDConfig` : name);
  return prometheusSchema.types[ours];
}

function fieldsOf(structs: GoStructs, name: string): readonly GoField[] {
  return (structs[name] ?? []).flatMap((field) => {
    const inline = field.type.replace(/^\*|^.*\./g, '');
    const owner = [`config.${inline}`, `${name.split('.', 1)[0]}.${inline}`].find((candidate) => structs[candidate]);
    return field.inline && owner !== undefined ? fieldsOf(structs, owner) : field.inline ? [] : [field];
  });
}

function faults(type: ObjectType, fields: readonly GoField[]): readonly string[] {
  return fields.flatMap(({ name, type: written }) => {
    const field = type.fields[name];
    const go = written.replace(/^\*/, '');
    const wanted = typesOfGo.find(([pattern]) => pattern.test(go))?.[1];
    if (!field) {
      return [`${name} is absent`];
    }
    return wanted?.test(field.type) ? [] : [`${name} is ${field.type}, ${go} in Go`];
  });
}
