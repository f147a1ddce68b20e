import { fieldTable } from '#base/schema/table.ts';
import type { Field, ObjectType } from '#base/schema/types.ts';

const proxy = `
proxy_url url: The proxy that requests go through.
no_proxy string @2.43: Hosts, domains and address ranges, separated by commas, that are reached without the proxy.
proxy_from_environment bool=false @2.43: Takes the proxy from the environment variables \`HTTP_PROXY\`, \`HTTPS_PROXY\` and \`NO_PROXY\`.
proxy_connect_header map[string][]string: Headers to send to the proxy with CONNECT requests.
`;

/** How Prometheus and its companions make HTTP requests (`HTTPClientConfig` of prometheus/common), among the fields of what makes them. */
export const httpFields: Readonly<Record<string, Field>> = {
  ...fieldTable(`
basic_auth BasicAuth: A user name and a password, sent with every request.
authorization Authorization: The \`Authorization\` header of every request, such as a bearer token.
oauth2 OAuth2: Fetches a token from an OAuth 2.0 server with the client credentials.
tls_config TLSConfig: Certificates and versions for HTTPS.
follow_redirects bool=true: Whether to follow HTTP redirects.
enable_http2 bool=true: Whether to use HTTP/2 where the other side offers it.
${proxy.trim()}
http_headers map[string]HTTPHeader: More headers to send with every request, by their name.
`),
  bearer_token: { type: 'secret', description: 'A token for the `Authorization` header.', deprecated: 'Use `authorization`.' },
  bearer_token_file: {
    type: 'file',
    description: 'The file that holds the token for the `Authorization` header.',
    deprecated: 'Use `authorization`.',
  },
};

/** The types below `httpFields`. */
export const httpTypes: Readonly<Record<string, ObjectType>> = {
  BasicAuth: {
    goName: 'config.plain',
    description: 'A user name and a password for HTTP basic authentication.',
    fields: fieldTable(`
username string: The user name.
username_file file: The file that holds the user name.
username_ref string: The name of the secret that holds the user name.
password secret: The password.
password_file file: The file that holds the password.
password_ref string: The name of the secret that holds the password.
`),
  },
  Authorization: {
    goName: 'config.plain',
    description: 'The `Authorization` header of every request.',
    fields: fieldTable(`
type string=Bearer: The kind of authorization, before the credentials in the header.
credentials secret: The credentials, such as a bearer token.
credentials_file file: The file that holds the credentials.
credentials_ref string: The name of the secret that holds the credentials.
`),
  },
  OAuth2: {
    goName: 'config.plain',
    description: 'Access tokens from an OAuth 2.0 server.',
    fields: {
      ...fieldTable(`
client_id string!: The client's name at the token server.
client_secret secret: The client's secret.
client_secret_file file: The file that holds the client's secret.
client_secret_ref string: The name of the secret that holds the client's secret.
client_certificate_key_id string: The identifier of the key that signs the request.
client_certificate_key secret: The private key that signs the request, instead of a client secret.
client_certificate_key_file file: The file that holds the private key.
client_certificate_key_ref string: The name of the secret that holds the private key.
grant_type string=client_credentials: How the token is asked for.
signature_algorithm string=RS256 [RS256|RS384|RS512]: How the request is signed.
iss string: The issuer of the signed request; the client's name where absent.
audience string: The audience of the signed request; the token URL where absent.
claims map[string]any: More claims of the signed request.
scopes []string: The scopes to ask for.
token_url string!: Where tokens are fetched.
endpoint_params map[string]string: More parameters for the token URL.
tls_config TLSConfig: Certificates and versions for the token server.
${proxy.trim()}
`),
      client_id: {
        type: 'string',
        required: true,
        description: "The client's name at the token server.",
        words: { missing: 'oauth2 client_id must be configured' },
      },
      token_url: {
        type: 'string',
        required: true,
        description: 'Where tokens are fetched.',
        words: { missing: 'oauth2 token_url must be configured' },
      },
    },
  },
  TLSConfig: {
    goName: 'config.plain',
    description: 'Certificates and versions for TLS.',
    fields: fieldTable(`
ca string: The certificates of the authorities to trust, in PEM.
ca_file file: The file of the authorities to trust.
ca_ref string: The name of the secret with the authorities to trust.
cert string: The client certificate, in PEM.
cert_file file: The file of the client certificate.
cert_ref string: The name of the secret with the client certificate.
key secret: The key of the client certificate, in PEM.
key_file file: The file of the client certificate's key.
key_ref string: The name of the secret with the client certificate's key.
server_name string: The name to expect in the server's certificate, where it is not the host's.
insecure_skip_verify bool=false: Accepts any certificate. Anyone in between can then read and change what is sent.
min_version string=TLS12 [TLS10|TLS11|TLS12|TLS13]: The oldest version to accept.
max_version string [TLS10|TLS11|TLS12|TLS13]: The newest version to accept.
`),
  },
  HTTPHeader: {
    goName: 'config.Header',
    description: 'The values of one header.',
    fields: fieldTable(`
values []string: Values to send.
secrets []secret: Values to send, hidden on the configuration page.
files []file: Files whose content is sent.
`),
  },
};
