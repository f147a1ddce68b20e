import { httpFields, httpTypes } from '#base/http-client/http-types.ts';
import { firstDocument } from '#base/schema/first-document.ts';
import { goDuration } from '#base/schema/go-duration.ts';
import { careful, goScalars } from '#base/schema/go-scalars.ts';
import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType, Schema } from '#base/schema/types.ts';
import { dnsClass, dnsType, pattern } from './scalars.ts';

const address = `
preferred_ip_protocol string=ip6 [ip4|ip6]: The version of IP to use.
ip_protocol_fallback bool=true: Whether the other version is taken where the preferred one has no address.
`.trim();
const source = 'source_ip_address string: The address to send from.';
const tls = `
tls bool=false: Whether the connection begins with TLS.
tls_config TLSConfig: Certificates and versions for TLS.
check_revoked bool=false: Whether a certificate that was revoked fails the probe.
`.trim();

const required = (field: Field, missing: string): Field => ({ ...field, required: true, words: { missing } });

/** The modules of the blackbox exporter. */
export const blackboxSchema: Schema = {
  rootType: firstDocument('Config'),
  scalars: { ...goScalars, ...careful({ goduration: goDuration('v3'), dnsclass: dnsClass, dnstype: dnsType }), pattern },
  help: () => 'https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md',
  types: {
    ...httpTypes,
    ...probeTypes(),
    Config: {
      goName: 'config.plain',
      description: 'What the blackbox exporter can probe, by the name that a scrape job asks for.',
      fields: { modules: { type: 'map[string]Module', description: 'The modules, by name: the parameter `module` of a scrape.' } },
    },
    Module: {
      goName: 'config.plain',
      description: 'One way to probe a target.',
      fields: {
        prober: {
          type: 'string',
          required: true,
          values: ['http', 'tcp', 'icmp', 'dns', 'grpc', 'unix', 'websocket'],
          description: 'The protocol to probe with.',
          words: { missing: "prober '' is not valid", unknownValue: "prober '{0}' is not valid" },
        },
        ...fieldTable(`
timeout goduration: How long a probe may take; the timeout of the scrape holds where it is shorter.
http HTTPProbe
tcp TCPProbe
icmp ICMPProbe
dns DNSProbe
grpc GRPCProbe
unix UnixProbe
websocket WebsocketProbe
`),
      },
    },
  },
};

function probeTypes(): Readonly<Record<string, ObjectType>> {
  return {
    HTTPProbe: {
      goName: 'config.plain',
      description: 'A request over HTTP.',
      fields: {
        ...fieldTable(`
valid_status_codes []int: The status codes that are a success; 2xx where absent.
valid_http_versions []string: The versions of HTTP that are a success, such as \`HTTP/2.0\`.
${address}
skip_resolve_phase_with_proxy bool=false: Whether the proxy alone looks the name up.
fail_if_ssl bool=false: Whether TLS fails the probe.
fail_if_not_ssl bool=false: Whether the lack of TLS fails the probe.
method string=GET: The method of the request.
headers map[string]string: The headers of the request.
fail_if_body_matches_regexp []pattern: Patterns that the body must not match.
fail_if_body_not_matches_regexp []pattern: Patterns that the body has to match.
fail_if_body_json_matches_cel string: A CEL expression about the JSON body that must not hold.
fail_if_body_json_not_matches_cel string: A CEL expression about the JSON body that has to hold.
fail_if_header_matches []HeaderMatch: Headers that must not be there.
fail_if_header_not_matches []HeaderMatch: Headers that have to be there.
body string: The body of the request.
body_file file: The file of the body of the request.
compression string: How the answer has to be compressed, such as \`gzip\`.
body_size_limit size=0: The largest body to read; \`0\` means no limit.
enable_http3 bool=false: Whether to use HTTP/3.
check_revoked bool=false: Whether a certificate that was revoked fails the probe.
spki_pins []string: The SHA-256 hashes of the public keys to accept, in Base64.
`),
        ...httpFields,
        no_follow_redirects: { type: 'bool', description: 'Whether redirects are not followed.', deprecated: 'Use `follow_redirects`.' },
      },
    },
    HeaderMatch: {
      goName: 'config.plain',
      description: 'A header of the answer and what is expected in it.',
      fields: {
        header: required({ type: 'string', description: 'The name of the header.' }, 'header name must be set for HTTP header matchers'),
        regexp: required({ type: 'pattern', description: 'The pattern for its value.' }, 'regexp must be set for HTTP header matchers'),
        allow_missing: { type: 'bool', default: 'false', description: 'Whether the header may be absent.' },
      },
    },
    TCPProbe: {
      goName: 'config.plain',
      description: 'A connection over TCP.',
      fields: fieldTable(`${address}\n${source}\nquery_response []QueryResponse: What is sent and what is expected, step by step.\n${tls}`),
    },
    UnixProbe: {
      goName: 'config.plain',
      description: 'A connection to a Unix socket.',
      fields: fieldTable(`query_response []QueryResponse: What is sent and what is expected, step by step.\n${tls}`),
    },
    QueryResponse: {
      goName: 'config.plain',
      description: 'One step of a conversation.',
      fields: fieldTable(`
expect pattern: The pattern that a line has to match before the next step.
expect_bytes string: The bytes to wait for, in place of a pattern.
labels []Label: Labels of \`probe_expect_info\`, out of the groups of the pattern.
send string: What is sent; \`\${1}\` stands for a group of the pattern.
starttls bool=false: Whether the connection goes on with TLS.
`),
    },
    Label: { goName: 'config.Label', fields: fieldTable('name string: The name of the label.\nvalue string: Its value.') },
    ICMPProbe: {
      goName: 'config.plain',
      description: 'A ping.',
      fields: fieldTable(`
${address}
${source}
payload_size int: How many bytes are sent.
dont_fragment bool=false: Whether routers must not split the packet, for IPv4.
ttl int=64: How many routers the packet may pass.
`),
    },
    DNSProbe: {
      goName: 'config.plain',
      description: 'A question to a DNS server.',
      fields: {
        ...fieldTable(`
${address}
dns_over_tls bool=false: Whether to ask over TLS.
tls_config TLSConfig: Certificates and versions for TLS.
${source}
transport_protocol string=udp [udp|tcp]: How the question is sent.
query_class dnsclass=IN: The class of the records.
query_type dnstype=ANY: The type of the records.
recursion_desired bool=true: Whether the server is to ask others.
valid_rcodes []string: The codes of an answer that are a success; \`NOERROR\` where absent.
validate_answer_rrs DNSRRValidator: Patterns for the records of the answer.
validate_authority_rrs DNSRRValidator: Patterns for the records about the authority.
validate_additional_rrs DNSRRValidator: Patterns for the additional records.
`),
        query_name: required({ type: 'string', description: 'The name to ask for.' }, 'query name must be set for DNS module'),
      },
    },
    DNSRRValidator: {
      goName: 'config.plain',
      description: 'Patterns for records.',
      fields: fieldTable(`
fail_if_matches_regexp []pattern: Patterns that no record may match.
fail_if_all_match_regexp []pattern: Patterns that not every record may match.
fail_if_not_matches_regexp []pattern: Patterns that every record has to match.
fail_if_none_matches_regexp []pattern: Patterns that one record at least has to match.
`),
    },
    GRPCProbe: {
      goName: 'config.plain',
      description: "A call of gRPC's health check.",
      fields: fieldTable(`
service string: The service to ask about; the whole server where absent.
${address}
${tls}
metadata map[string][]string: Metadata to send with the call.
`),
    },
    WebsocketProbe: {
      goName: 'config.plain',
      description: 'A connection over WebSocket.',
      fields: fieldTable(`
http_config HTTPClientConfig: How the connection is opened.
headers map[string]HTTPHeader: Headers of the request that opens the connection.
query_response []QueryResponse: What is sent and what is expected, step by step.
${address}
`),
    },
    HTTPClientConfig: { goName: 'config.plain', description: 'How HTTP requests are made.', fields: httpFields },
  };
}
