import { httpFields } from '#base/http-client/http-types.ts';
import { fieldValue, isSet, keySpan, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

/** The selectors that each role takes. */
const selectors: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod'],
  service: ['service'],
  endpoints: ['pod', 'service', 'endpoints'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  node: ['node'],
  ingress: ['ingress'],
};

/** What Prometheus demands of a Kubernetes discovery beyond the form of its fields. */
export const kubernetesDiscovery: TypeCheck = {
  code: 'kubernetes-discovery',
  severity: 'error',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
  type: 'KubernetesSDConfig',
  *run(discovery) {
    yield* accessFaults(discovery);
    yield* selectorFaults(discovery);
  },
};

function* accessFaults(discovery: YamlMapping): Generator<Problem> {
  const hasServer = isSet(discovery, 'api_server');
  const hasFile = isSet(discovery, 'kubeconfig_file');
  const client = Object.keys(httpFields).find((name) => changesClient(discovery, name));
  const namespaces = mappingOf(discovery, 'namespaces');
  const ownNamespace = namespaces && isTrue(namespaces, 'own_namespace') ? namespaces : undefined;
  if (hasServer && hasFile) {
    yield simultaneously(discovery, 'kubeconfig_file', "cannot use 'kubeconfig_file' and 'api_server' simultaneously");
  }
  if (client && hasFile) {
    yield simultaneously(discovery, client, "cannot use a custom HTTP client configuration together with 'kubeconfig_file'");
  }
  if (client && !hasServer && !hasFile) {
    const said = "to use custom HTTP client configuration please provide the 'api_server' URL explicitly";
    const message = `${said} — ${t('add `{0}`, or remove `{1}` to use the credentials of the pod', 'api_server', client)}`;
    yield { span: keySpan(discovery, client), message, evidence: discovery.span };
  }
  if (ownNamespace && hasServer) {
    yield simultaneously(ownNamespace, 'own_namespace', "cannot use 'api_server' and 'namespaces.own_namespace' simultaneously");
  }
  if (ownNamespace && hasFile) {
    yield simultaneously(ownNamespace, 'own_namespace', "cannot use 'kubeconfig_file' and 'namespaces.own_namespace' simultaneously");
  }
}

function simultaneously(mapping: YamlMapping, field: string, said: string): Problem {
  return { span: keySpan(mapping, field), message: `${said} — ${t('remove one of them')}` };
}

/** Whether a field makes the HTTP client another one than the default. */
function changesClient(discovery: YamlMapping, name: string): boolean {
  const value = fieldValue(discovery, name);
  if (!value || (value.kind === 'mapping' && value.pairs.length === 0)) {
    return false;
  }
  const preset = httpFields[name]?.default;
  return !(value.kind === 'scalar' && (value.value === '' || value.value === preset));
}

function isTrue(mapping: YamlMapping, field: string): boolean {
  return /^(?:true|y|yes|on)$/i.test(textOf(mapping, field) ?? '');
}

function* selectorFaults(discovery: YamlMapping): Generator<Problem> {
  const role = textOf(discovery, 'role') ?? '';
  const allowed = Object.hasOwn(selectors, role) ? selectors[role] : undefined;
  const metadata = mappingOf(discovery, 'attach_metadata');
  const seen = new Set<string>();
  for (const selector of mappingsOf(discovery, 'selectors')) {
    const selected = textOf(selector, 'role') ?? '';
    if (seen.has(selected)) {
      yield { span: valueSpan(selector, 'role'), message: `duplicated selector role: ${selected} — ${t('join the selectors')}` };
    }
    seen.add(selected);
    // Newer versions also take selectors for the objects whose metadata they attach.
    const attached = metadata !== undefined && isTrue(metadata, selected);
    if (allowed && !allowed.includes(selected) && !attached && Object.hasOwn(selectors, selected)) {
      const said = `${role} role supports only ${allowed.join(', ')} selectors`;
      yield { span: valueSpan(selector, 'role'), message: `${said} — ${t('remove this selector, or change the role')}` };
    }
  }
}
