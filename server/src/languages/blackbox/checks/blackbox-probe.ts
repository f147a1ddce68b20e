import { atMostOne } from '#base/schema/at-most-one.ts';
import { fieldValue, isSet, itemsOf, keySpan, mappingOf, mappingsOf, textOf, valueSpan } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { YamlMapping } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Problem } from '#core/problem.ts';

const common = {
  code: 'blackbox-probe',
  severity: 'error',
  help: 'https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md',
} as const;

/** What the blackbox exporter demands of its probes, and settings of a prober that the module does not use. */
export const probeChecks: readonly TypeCheck[] = [
  { ...common, type: 'Module', run: unusedProbes },
  { ...common, type: 'HTTPProbe', run: httpFaults },
  { ...common, type: 'TCPProbe', run: revocationFaults },
  { ...common, type: 'UnixProbe', run: revocationFaults },
  { ...common, type: 'GRPCProbe', run: revocationFaults },
  {
    ...common,
    type: 'QueryResponse',
    run: (step) => atMostOne(step, ['expect', 'expect_bytes'], 'expect and expect_bytes are mutually exclusive'),
  },
  { ...common, type: 'ICMPProbe', run: timeToLiveFaults },
];

const probers = ['http', 'tcp', 'icmp', 'dns', 'grpc', 'unix', 'websocket'];

function* unusedProbes(module: YamlMapping): Generator<Problem> {
  const prober = textOf(module, 'prober') ?? '';
  if (!probers.includes(prober)) {
    return;
  }
  for (const other of probers.filter((name) => name !== prober && fieldValue(module, name) !== undefined)) {
    const message = t('`{0}` is not looked at, since `prober` is `{1}` — remove it, or change the prober', other, prober);
    yield { span: keySpan(module, other), message, severity: 'information', tag: 'unnecessary' };
  }
}

function* httpFaults(probe: YamlMapping): Generator<Problem> {
  yield* atMostOne(probe, ['body', 'body_file'], 'setting body and body_file both are not allowed');
  const tls = mappingOf(probe, 'tls_config');
  if (itemsOf(probe, 'spki_pins').length > 0 && tls && isOn(tls, 'insecure_skip_verify')) {
    const message = `spki_pins cannot be used when insecure_skip_verify is true — ${t('remove one of them')}`;
    yield { span: keySpan(probe, 'spki_pins'), message };
  }
  const versions = itemsOf(probe, 'valid_http_versions');
  const http3 = versions.find((item) => item.kind === 'scalar' && item.value === 'HTTP/3.0');
  if (http3 && !isOn(probe, 'enable_http3')) {
    const message = `HTTP/3 cannot be used as a valid HTTP version when enable_http3 is false — ${t('add `{0}`', 'enable_http3: true')}`;
    yield { span: http3.span, message, evidence: probe.span };
  }
  if (isOn(probe, 'enable_http3') && !isOff(probe, 'enable_http2')) {
    const message = `when enable_http3 is true, enable_http2 must be set to false — ${t('add `{0}`', 'enable_http2: false')}`;
    yield { span: keySpan(probe, 'enable_http3'), message, evidence: probe.span };
  }
}

function* revocationFaults(probe: YamlMapping): Generator<Problem> {
  const upgrades = mappingsOf(probe, 'query_response').some((step) => isOn(step, 'starttls'));
  if (isOn(probe, 'check_revoked') && !isOn(probe, 'tls') && !upgrades) {
    const message = `check_revoked cannot be used when tls is false — ${t('add `{0}`', 'tls: true')}`;
    yield { span: keySpan(probe, 'check_revoked'), message, evidence: probe.span };
  }
}

function* timeToLiveFaults(probe: YamlMapping): Generator<Problem> {
  const ttl = Number(isSet(probe, 'ttl') ? textOf(probe, 'ttl') : 64);
  if (ttl < 0 || ttl > 255) {
    const said = ttl < 0 ? '"ttl" cannot be negative' : '"ttl" cannot exceed 255';
    yield { span: valueSpan(probe, 'ttl'), message: `${said} — ${t('write a number from 0 to 255')}` };
  }
}

function isOn(mapping: YamlMapping, field: string): boolean {
  return /^(?:true|y|yes|on)$/i.test(textOf(mapping, field) ?? '');
}

function isOff(mapping: YamlMapping, field: string): boolean {
  return /^(?:false|n|no|off)$/i.test(textOf(mapping, field) ?? '');
}
