import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { blackbox } from '#languages/blackbox/index.ts';
import { matchesBlackbox } from '#languages/blackbox/matches.ts';
import { assertProblems, hoverAt, labelsAt } from '#test/schema/support.ts';

const marked: Readonly<Record<string, string>> = {
  'a null section': 'modules:\n  http_2xx:\n    prober: http\n    timeout: 5s\n    http:\n',
  'a prober that does not exist': `
modules:
  one:
    prober: https
            ^^^^^ error unknown-value: prober 'https' is not valid — use one of \`http\`, …
  two:
    timeout: 5s
    ^^^^^^^ error missing-field: prober '' is not valid — add \`prober\`
`,
  durations: `
modules:
  one: {prober: icmp, timeout: 1d}
                               ^^ error wrong-type: cannot unmarshal !!str \`1d\` into time.Duration — write \`24h\`
  two: {prober: icmp, timeout: 5}
                               ^ error wrong-type: cannot unmarshal !!int \`5\` into time.Duration — add a unit: \`5s\`
  three: {prober: icmp, timeout: 1.5s}
`,
  'patterns and headers': `
modules:
  one:
    prober: http
    http:
      fail_if_body_matches_regexp: ['a(']
                                    ^^^^ error wrong-type: "Could not compile regular expression" regexp="a(" — …
      fail_if_header_matches:
        - header: Server
          ^^^^^^ error missing-field: regexp must be set for HTTP header matchers — add \`regexp\`
`,
  'settings of another prober': `
modules:
  one:
    prober: tcp
    http: {method: POST}
    ^^^^ information blackbox-probe: \`http\` is not looked at, since \`prober\` is \`tcp\` — remove it, or change the prober
`,
  'what excludes each other': `
modules:
  one:
    prober: http
    http:
      body: a
      body_file: b
      ^^^^^^^^^ error blackbox-probe: setting body and body_file both are not allowed — remove all but one
      enable_http3: true
      ^^^^^^^^^^^^ error blackbox-probe: when enable_http3 is true, enable_http2 must be set to false — …
  two:
    prober: tcp
    tcp:
      check_revoked: true
      ^^^^^^^^^^^^^ error blackbox-probe: check_revoked cannot be used when tls is false — add \`tls: true\`
`,
  'questions to DNS': `
modules:
  one:
    prober: dns
    dns:
      query_type: mx
      ^^^^^^^^^^ error missing-field: query name must be set for DNS module — add \`query_name\`
                  ^^ error wrong-type: query type 'mx' is not valid — write \`MX\`
  two: {prober: dns, dns: {query_name: a.example, query_type: NSAP-PTR}}
`,
};

/** What a text is, by its name and content. */
const candidates: readonly (readonly [what: string, name: string, text: string, isBlackbox: boolean])[] = [
  ['modules', 'config.yml', 'modules:\n  a:\n    prober: http\n', true],
  ['a ConfigMap key that begins', 'blackbox.yaml', 'modules:\n', true],
  ['modules of snmp', 'snmp.yml', 'modules:\n  if_mib:\n    walk: [1.3]\n', false],
  ['modules of Metricbeat', 'modules.yml', 'modules:\n  - module: system\n', false],
  ['other keys beside', 'blackbox.yml', 'name: x\nmodules:\n  a:\n    prober: http\n', false],
];

describe('blackbox exporter modules', () => {
  for (const [what, text] of Object.entries(marked)) {
    it(what, () => assertProblems(blackbox, text));
  }

  for (const [what, name, text, isBlackbox] of candidates) {
    it(`${what}: ${isBlackbox ? 'ours' : 'not ours'}`, () => assert.equal(matchesBlackbox({ name, text }), isBlackbox));
  }

  it('suggests and explains fields', () => {
    assert.deepEqual(labelsAt(blackbox, 'modules:\n  a:\n    prober: <|>').slice(0, 3), ['http', 'tcp', 'icmp']);
    assert.match(hoverAt(blackbox, 'modules:\n  a:\n    prober: icmp\n    icmp:\n      tt<|>l: 3\n') ?? '', /Default: `64`/);
  });
});
