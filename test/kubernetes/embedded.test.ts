import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';

const lesson = `# Logs

1. The agent on every node:

   \`\`\`yaml
   apiVersion: apps/v1
   kind: DaemonSet
   metadata:
     name: agent
   spec:
     selector:
       matchLabels:
         app: agent
     template:
     ^^^^^^^^ error selector-mismatch
       spec:
         containers:
         - name: agent
           image: agent:1
           imagePulPolicy: Always
           ^^^^^^^^^^^^^^ error unknown-field
           imagePullPolicy: always
                            ^^^^^^ error unknown-value
           ports:
           - name: http
             ^^^^ error missing-field
           - name: http
             ^^^^ error missing-field
                   ^^^^ error duplicate-name
           volumeMounts:
           - name: varlgo
                   ^^^^^^ error unknown-volume
             mountPath: /var/log
         volumes:
         - name: varlog
           hostPath: {path: /var/log}
           hostPath: {path: /var/log}
           ^^^^^^^^ error duplicate-key
   \`\`\`

\`\`\`yaml
apiVersion: v1
kind: Pod
spec:
  containers:
  - name: agent
    image: agent:1
    args: [1]
           ^ error wrong-type
    volumeMounts: [{name: used, mountPath: /a}]
  volumes:
  - {name: used, emptyDir: {}}
  - {name: idle, emptyDir: {}}
           ^^^^ hint unused-volume
\`\`\`
`;

const chart = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: {{ include "agent.fullname" . }}
  labels:
    {{- include "agent.labels" . | nindent 4 }}
spec:
  {{- if .Values.replicas }}
  selector:
    matchLabels:
      app: agent
      {{- include "agent.selectorLabels" . | nindent 6 }}
  {{- end }}
  template:
    metadata:
      labels:
        {{- include "agent.selectorLabels" . | nindent 8 }}
    spec:
      containers:
        - name: {{ .Chart.Name }}
          image: "{{ .Values.image }}:{{ .Values.tag }}"
          imagePullPolicy: {{ .Values.pullPolicy }}
          imagePulPolicy: Always
          ^^^^^^^^^^^^^^ error unknown-field
          ports:
            - name: http
              containerPort: {{ .Values.port }}
          volumeMounts:
            - name: config
              mountPath: /etc/config
          {{- with .Values.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
      {{- with .Values.volumes }}
      volumes:
        {{- toYaml . | nindent 8 }}
      {{- end }}
`;

describe('kubernetes: in templates', () => {
  it('what a template action may bring is not missing', async () => {
    await assertMarked({ name: 'daemonset.yaml', text: chart });
  });
});

describe('kubernetes: in Markdown', () => {
  it('every check tells its problem at its place in the file', async () => {
    await assertMarked({ name: 'lesson.md', text: lesson });
  });
});
