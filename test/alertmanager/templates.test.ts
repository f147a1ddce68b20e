import { describe, it } from 'mocha';
import { assertMarked } from '../support/marked.ts';

const receiver = (fields: string): string =>
  `\nroute:\n  receiver: a\nreceivers:\n  - name: a\n    webhook_configs:\n      - url: https://hooks/\n    email_configs:\n${fields}`;

/** What is said of the texts that Alertmanager expands. */
const cases: readonly (readonly [what: string, text: string])[] = [
  [
    'a function that there is not',
    receiver(`      - to: a@b.c
        html: '{{ .CommonLabels.alertname | toUper }}'
                                            ^^^^^^ error template-syntax: function "toUper" not defined — did you mean \`toUpper\`?
        smarthost: a:25
        from: a@b.c
`),
  ],
  [
    'a header',
    receiver(`      - to: a@b.c
        smarthost: a:25
        from: a@b.c
        headers:
          Subject: '{{ end }}'
                       ^^^ error template-syntax
`),
  ],
  [
    'a template that is right',
    receiver(`      - to: a@b.c
        smarthost: a:25
        from: a@b.c
        text: |
          {{ range .Alerts.Firing }}{{ .Annotations.summary }}
          {{ end }}{{ template "email.default.html" . }}
`),
  ],
];

describe('Templates in alertmanager.yml', () => {
  for (const [what, text] of cases) {
    it(what, () => assertMarked({ name: 'alertmanager.yml', text }));
  }
});
