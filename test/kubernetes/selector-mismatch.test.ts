import { describe, it } from 'mocha';
import { assertFixed, assertMarked } from './support.ts';

function daemonSet(selector: string, template: string): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
${selector}
  template:
${template}
    spec:
      containers:
      - name: agent
        image: agent:1
`;
}

const wantsApp = '    matchLabels:\n      app: agent';
const title = 'Add the labels of the selector to the template';

describe('kubernetes: selector-mismatch', () => {
  it('a template without labels, on the key `template`', () => {
    assertMarked(`
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels:
      app: agent
  template:
  ^^^^^^^^ error selector-mismatch: \`selector\` does not match template \`labels\` — \`metadata.labels\` of the template needs \`app: agent\`
    spec:
      containers:
      - name: agent
        image: agent:1
`);
  });

  it('another value, and a label that is missing among others', () => {
    assertMarked(daemonSet(wantsApp, '    metadata:\n      labels:\n        app: agnet\n             ^^^^^ error selector-mismatch'));
    assertMarked(daemonSet(wantsApp, '    metadata:\n      labels:\n      ^^^^^^ error selector-mismatch\n        tier: agent'));
  });

  it('nothing where the labels match, more of them or not, quoted or not, merged or repeated', () => {
    assertMarked(daemonSet(wantsApp, '    metadata:\n      labels: {app: "agent", tier: log}'));
    assertMarked(daemonSet('    matchLabels: &labels\n      app: agent', '    metadata:\n      labels: *labels'));
    assertMarked(
      daemonSet('    matchLabels: &labels\n      app: agent', '    metadata:\n      labels:\n        <<: *labels\n        tier: log'),
    );
  });

  it('nothing while a value is filled in by another program', () => {
    assertMarked(daemonSet('    matchLabels:\n      app: ${NAME}', '    metadata:\n      labels:\n        app: agent'));
    assertMarked(daemonSet(wantsApp, '    metadata:\n      labels:\n        app: $(NAME)'));
  });

  it('conditions on labels', () => {
    const expression = (operator: string, values: string) => `    matchExpressions:\n    - {key: app, operator: ${operator}${values}}`;
    const labels = '    metadata:\n      labels:\n        app: agent';
    assertMarked(daemonSet(expression('In', ', values: [agent, other]'), labels));
    assertMarked(daemonSet(expression('Exists', ''), labels));
    assertMarked(daemonSet(expression('NotIn', ', values: [other]'), labels));
    assertMarked(daemonSet(expression('In', ', values: [other]'), `${labels}\n             ^^^^^ error selector-mismatch`));
    assertMarked(daemonSet(expression('DoesNotExist', ''), `${labels}\n             ^^^^^ error selector-mismatch`));
  });

  it('every kind that selects its own pods', () => {
    for (const kind of ['Deployment', 'ReplicaSet', 'StatefulSet']) {
      assertMarked(
        daemonSet(wantsApp, '    metadata:\n      labels:\n        app: other\n             ^^^^^ error selector-mismatch').replace(
          'DaemonSet',
          kind,
        ),
      );
    }
  });

  it('in an item of a List, too', () => {
    assertMarked(`apiVersion: v1
kind: List
items:
- apiVersion: apps/v1
  kind: Deployment
  spec:
    selector:
      matchLabels: {app: agent}
    template:
      metadata:
        labels: {app: other}
                      ^^^^^ error selector-mismatch
      spec:
        containers:
        - {name: agent, image: "agent:1"}
`);
  });

  it('the fix adds metadata, labels or a label, at the right indentation', () => {
    const added = '    metadata:\n      labels:\n        app: agent';
    const without = daemonSet(wantsApp, '').replace('\n\n', '\n');
    assertFixed(without, 'selector-mismatch', title, daemonSet(wantsApp, added));
    assertFixed(daemonSet(wantsApp, '    metadata:'), 'selector-mismatch', title, daemonSet(wantsApp, added));
    assertFixed(daemonSet(wantsApp, '    metadata:\n      labels:'), 'selector-mismatch', title, daemonSet(wantsApp, added));
    assertFixed(
      daemonSet(wantsApp, '    metadata:\n      name: agent'),
      'selector-mismatch',
      title,
      daemonSet(wantsApp, '    metadata:\n      labels:\n        app: agent\n      name: agent'),
    );
    assertFixed(
      daemonSet(wantsApp, '    metadata:\n      labels:\n        tier: log'),
      'selector-mismatch',
      title,
      daemonSet(wantsApp, '    metadata:\n      labels:\n        app: agent\n        tier: log'),
    );
    assertFixed(
      daemonSet(wantsApp, '    metadata: {labels: {tier: log}}'),
      'selector-mismatch',
      title,
      daemonSet(wantsApp, '    metadata: {labels: {app: agent, tier: log}}'),
    );
  });

  it('the fix keeps the line breaks of the file', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const without = daemonSet(wantsApp, '').replace('\n\n', '\n');
    assertFixed(
      windows(without),
      'selector-mismatch',
      title,
      windows(daemonSet(wantsApp, '    metadata:\n      labels:\n        app: agent')),
    );
  });

  it('the fix changes a wrong value, keeping quotes of the selector', () => {
    assertFixed(
      daemonSet('    matchLabels:\n      app: "agent"', '    metadata:\n      labels:\n        app: other'),
      'selector-mismatch',
      'Give the template the labels of the selector',
      daemonSet('    matchLabels:\n      app: "agent"', '    metadata:\n      labels:\n        app: "agent"'),
    );
  });
});
