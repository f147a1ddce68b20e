import { describe, it } from 'mocha';
import type { ConnectedServer } from '#core/flavour.ts';
import { assertMarked } from '#test/support/marked.ts';
import { testWorkspace } from '#test/support/problems.ts';

const server: ConnectedServer = {
  flavour: 'prometheus',
  externalLabels: [
    { name: 'cluster', value: 'a' },
    { name: 'replica', value: '' },
  ],
};

const rules = `groups:
  - name: a
    labels:
      cluster: b
      ^^^^^^^ information external-label: \`external_labels\` of the connected Prometheus set \`cluster\` too, and only one of the two reaches whom it sends alerts and samples to: choose another name, or leave it out
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
        labels: {team: x, cluster: c}
                          ^^^^^^^ information external-label
      - alert: Down
        expr: up == 0
        labels:
          "cluster": c
          ^^^^^^^^^ information external-label
        annotations:
          a: '{{ $externalLabels.cluster }} {{ .ExternalLabels.replica }} {{ $labels.clster }} {{ if $externalLabels.x }}{{ $externalLabels.x }}{{ end }}'
          b: '{{ $externalLabels.clster }} {{ .ExternalLabels.region }} {{ index $externalLabels "clster" }}'
                                 ^^^^^^ warning template-external-label: The connected Prometheus has no external label \`clster\`, so that this is empty: did you mean \`cluster\`?
                                                              ^^^^^^ warning template-external-label: The connected Prometheus has no external label \`region\`, so that this is empty: add it to \`external_labels\` of its configuration, or leave it out here
                                                                                                 ^^^^^^^^ warning template-external-label
      - alert: Up
        expr: up == 1
        labels:
          cluster: a
          replica: b
          clusters: c
      - alert: Known
        expr: node_load1 > 2
        labels: {cluster: '{{ $externalLabels.cluster }}'}
      - alert: Empty
        expr: node_load1 > 3
        labels: {cluster: ''}
`;

const quiet = rules.replace(/^ *\^.*\n/gm, '');

const configMap = `apiVersion: v1
kind: ConfigMap
metadata:
  name: rules
data:
  rules.yml: |
${rules.replace(/^(?=.)/gm, '    ')}`;

const none = `groups:
  - name: a
    rules:
      - alert: Down
        expr: up == 0
        labels: {cluster: a, region: '{{ $externalLabels.cluster }}'}
                                                         ^^^^^^^ warning template-external-label
`;

const said = async (text: string, connected: ConnectedServer | undefined): Promise<void> => {
  const workspace = testWorkspace();
  workspace.connect(connected);
  await assertMarked({ name: 'rules.yml', text }, workspace);
};

describe('Rules beside the external labels of the connected server', () => {
  it('set none of them, and write no others', () => said(rules, server));
  it('in a ConfigMap', () => said(configMap, server));
  it('may do as they like without a connection', () => said(quiet, undefined));
  it('may do as they like where the server does not tell', () => said(quiet, { flavour: 'prometheus' }));
  it('have nothing to write where there are none', () => said(none, { ...server, externalLabels: [] }));
});
