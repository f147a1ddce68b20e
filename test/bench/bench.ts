import { activation } from './activation.ts';
import { besideYamlLanguageServer } from './beside-yaml-language-server.ts';
import { bytesAtStart } from './bytes-at-start.ts';
import { editToColours } from './edit-to-colours.ts';
import { editToDiagnostics } from './edit-to-diagnostics.ts';
import { graphInWebview } from './graph.ts';
import { metricSuggestions } from './metric-suggestions.ts';
import { parseQueries } from './parse-queries.ts';
import { startToDiagnostics } from './start-to-diagnostics.ts';

const measures = [
  bytesAtStart,
  parseQueries,
  startToDiagnostics,
  editToDiagnostics,
  besideYamlLanguageServer,
  editToColours,
  metricSuggestions,
  graphInWebview,
  activation,
];
for (const measure of measures) {
  for (const line of await measure()) {
    console.log(line);
  }
}
