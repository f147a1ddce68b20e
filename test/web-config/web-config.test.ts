import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { webConfig } from '#languages/web-config/index.ts';
import { matchesWebConfig } from '#languages/web-config/matches.ts';
import { assertProblems, hoverAt, labelsAt } from '#test/schema/support.ts';

const hash = '$2y$10$X0h1gDsPszWURQaxFh.zoubFi6DXncSjhoQNJgRrnGs7EsimhC7zG';

const marked: Readonly<Record<string, string>> = {
  'a usual file': `
tls_server_config:
  cert_file: server.crt
  key_file: server.key
  cipher_suites: [TLS_AES_128_GCM_SHA256]
rate_limit: {interval: 0, burst: 5}
basic_auth_users:
  alice: ${hash}
  bob: \${BOB_HASH}
`,
  'a password that is no hash': `
basic_auth_users:
  alice: secret
         ^^^^^^ error wrong-type: crypto/bcrypt: hashedSecret too short to be a bcrypted password — …
  bob: ${hash.replace('$10$', '$03$')}
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: crypto/bcrypt: cost 3 is outside allowed inclusive range 4..31 — …
`,
  'halves of a certificate': `
tls_server_config:
  cert_file: server.crt
  ^^^^^^^^^ error web-tls: missing one of key or key_file — add \`key_file\`
`,
  'authorities without a policy': `
tls_server_config:
  cert_file: server.crt
  key_file: server.key
  client_ca_file: ca.crt
  ^^^^^^^^^^^^^^ error web-tls: client CA's have been configured without a Client Auth Policy — …
  client_allowed_sans: [a.example]
  ^^^^^^^^^^^^^^^^^^^ error web-tls: client_allowed_sans requires client_auth_type to be one of …
`,
  'values that do not exist': `
tls_server_config:
  cert_file: server.crt
  key_file: server.key
  client_auth_type: RequireAndVerify
                    ^^^^^^^^^^^^^^^^ error unknown-value: invalid ClientAuth: RequireAndVerify — …
  min_version: TLS1.2
               ^^^^^^ error unknown-value: unknown TLS version: TLS1.2 — …
  curve_preferences: [P256]
                      ^^^^ error unknown-value: unknown curve: P256 — …
http_server_config:
  headers:
    X-Frame-Options: DENY
                     ^^^^ error unknown-value: invalid value for X-Frame-Options. Expected one of: ["deny" "sameorigin"], but got: "DENY" — …
    Server: mine
    ^^^^^^ error unknown-field: HTTP header "Server" can not be configured — …
`,
  'the old name of the section': `
tls_config:
^^^^^^^^^^ error unknown-field: field tls_config not found in type web.Config — …
  cert_file: a
`,
};

/** What a text is, by its name and content. */
const candidates: readonly (readonly [what: string, name: string, text: string, isWebConfig: boolean])[] = [
  ['users', 'auth.yml', 'basic_auth_users:\n  a: b\n', true],
  ['TLS', 'yaml', 'tls_server_config:\n  cert_file: a\n', true],
  ['web.yml with a slip', 'web-config.yml', 'tls_server_config: {}\nhttp_server: {}\nx: 1\n', true],
  ['a rate limit of another program', 'web.yml', 'rate_limit:\n  burst: 1\n', false],
  ['another program with users', 'config.yml', 'listen: 1\nlog: x\nbasic_auth_users: {}\n', false],
  ['Prometheus', 'prometheus.yml', 'global:\n  scrape_interval: 15s\n', false],
];

describe('web config files', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertProblems(webConfig, text));
  }

  for (const [what, name, text, isWebConfig] of candidates) {
    it(`${what}: ${isWebConfig ? 'ours' : 'not ours'}`, () => assert.equal(matchesWebConfig({ name, text }), isWebConfig));
  }

  it('suggests and explains fields', () => {
    assert.deepEqual(labelsAt(webConfig, 'tls_server_config: {}\n<|>'), ['basic_auth_users', 'http_server_config', 'rate_limit']);
    assert.match(hoverAt(webConfig, 'tls_server_config:\n  min_ver<|>sion: TLS13\n') ?? '', /Default: `TLS12`/);
  });
});
