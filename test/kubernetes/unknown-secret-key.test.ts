import { describe, it } from 'mocha';
import type { Environment } from '#core/environment.ts';
import { kubernetes } from '#languages/kubernetes/index.ts';
import { nothingKnown, problemsOfModel } from '../support/language-problems.ts';
import { assertMarks, readMarks } from '../support/marks.ts';

const secrets = `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Secret, metadata: {name: more, namespace: monitoring}, data: {old.yaml: YQ==}}
- {apiVersion: v1, kind: Secret, metadata: {name: more, namespace: monitoring}, stringData: {jobs.yaml: a}}
- {apiVersion: v1, kind: Secret, metadata: {name: filled, namespace: monitoring}}
- {apiVersion: v1, kind: Secret, metadata: {name: other}, stringData: {a: b}}
`;

/** What a workspace tells that holds these Secrets. */
function environment(): Environment {
  const facts = [...(kubernetes.facts?.(kubernetes.parse(secrets)) ?? [])].map((fact) => ({
    ...fact,
    uri: 'file:///workspace/secrets.yaml',
  }));
  const named = (kind: string, name: string) => facts.filter((fact) => fact.kind === kind && fact.name === name);
  return { ...nothingKnown, facts: { ...nothingKnown.facts, named } };
}

const prometheus = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: k8s, namespace: monitoring}
spec:
  additionalScrapeConfigs: {name: more, key: job.yaml}
                                             ^^^^^^^^ warning unknown-secret-key: The Secret \`more\` has no key \`job.yaml\` — did you mean \`jobs.yaml\`?
  additionalAlertManagerConfigs: {name: more, key: old.yaml}
  additionalAlertRelabelConfigs: {name: other, key: c}
---
apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: {name: rules, namespace: monitoring}
spec:
  alertRelabelConfigs: {name: filled, key: a}
  alertmanagersConfig: {name: more, key: a, optional: true}
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: k8s}
spec:
  additionalScrapeConfigs: {name: other, key: config}
                                              ^^^^^^ warning unknown-secret-key: The Secret \`other\` has no key \`config\` — it has \`a\`
  additionalAlertManagerConfigs: {name: elsewhere, key: a}
`;

describe('kubernetes: unknown-secret-key', () => {
  it('a key that no Secret of the name has, in the same namespace', () => {
    const marked = readMarks(prometheus);
    assertMarks(marked, problemsOfModel(kubernetes, kubernetes.parse(marked.text), environment()));
  });
});
