import { bytesAtStart } from './bytes-at-start.ts';
import { editToDiagnostics } from './edit-to-diagnostics.ts';
import { startToDiagnostics } from './start-to-diagnostics.ts';

for (const measure of [bytesAtStart, startToDiagnostics, editToDiagnostics]) {
  for (const line of await measure()) {
    console.log(line);
  }
}
