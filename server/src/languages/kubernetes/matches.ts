import type { Candidate } from '#core/language.ts';

/** Whether a text is a Kubernetes manifest: YAML, one of whose documents says both `apiVersion` and `kind` at its top level. */
export function matchesKubernetes({ name, languageId, text }: Candidate): boolean {
  return (
    mayBeYaml(name, languageId) &&
    beginsLikeYaml(text) &&
    text.split(documentEnd).some((document) => header.every((field) => field.test(document)))
  );
}

/** Ids of the YAML family (`yaml`, `helm`, `kubernetes` …) and plain text, which is what an unknown suffix gets. */
const yamlIds = /yaml|^(?:helm|kubernetes|k8s|plaintext)$/i;

/** A file's name, or the tag of a fence: a script that writes a manifest is a script. */
const yamlNames = /\.ya?ml(?:\.\w+)?$|^(?:|ya?ml|k8s|kubernetes|kubectl|manifest|helm)$/i;

const documentEnd = /^---(?=\s|$)/m;

const header = [/^(["']?)apiVersion\1[ \t]*:[ \t]+\S/m, /^(["']?)kind\1[ \t]*:[ \t]+\S/m];

function mayBeYaml(name: string | undefined, languageId: string | undefined): boolean {
  return (name === undefined || yamlNames.test(name)) && (languageId === undefined || yamlIds.test(languageId));
}

/** The first line that says anything is a key, a document marker, a directive or a template action. */
function beginsLikeYaml(text: string): boolean {
  const first = /^(?!\s*(?:#|$)).*$/m.exec(text)?.[0] ?? '';
  return /^\uFEFF?(?:---|%YAML|\{\{|["']?[\w.$/-]+["']?[ \t]*:(?:\s|$))/.test(first);
}
