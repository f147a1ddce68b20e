import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesAlertTemplate } from '#languages/alert-template/matches.ts';

const template = '{{ define "a" }}{{ range .Alerts.Firing }}{{ .Labels.job }}{{ end }}{{ end }}';

const candidates: readonly (readonly [what: string, name: string, text: string, is: boolean])[] = [
  ['templates of Alertmanager', 'slack.tmpl', template, true],
  ['templates that call its own', 'a.tmpl', '{{- define `x` }}{{ template "__alertmanager" . }}{{ end }}', true],
  ['another suffix', 'slack.html', template, false],
  ['a page of HTML', 'page.tmpl', '{{ define "page" }}<h1>{{ .Title }}</h1>{{ end }}', false],
  ['Helm', 'helpers.tmpl', `{{ define "a" }}{{ .Values.name }}{{ .Alerts }}{{ end }}`, false],
  ['Grafana', 'grafana.tmpl', `${template}{{ define "b" }}{{ range .Alerts }}{{ .SilenceURL }}{{ end }}{{ end }}`, false],
  ['a text without templates', 'a.tmpl', '{{ .Alerts }}', false],
];

describe('Recognition of templates of notifications', () => {
  for (const [what, name, text, is] of candidates) {
    it(`${what}: ${is}`, () => assert.equal(matchesAlertTemplate({ name, text }), is));
  }
});
