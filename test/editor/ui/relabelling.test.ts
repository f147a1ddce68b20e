import { after, describe, it } from 'mocha';
import { type Editor, openEditor } from '#test/editor/harness/open-editor.ts';
import { type PrometheusServer, startPrometheus } from '#test/support/prometheus-server.ts';

describe('Lenses of prometheus.yml', () => {
  let stop: PrometheusServer['stop'] | undefined;
  after(() => stop?.());

  it('say how jobs do, and show what rules make of an example, lead to a rule, and follow what is typed', async () => {
    const prometheus = await startPrometheus();
    stop = prometheus.stop;
    const settings = { 'observatory.connections': [{ name: 'Test', url: prometheus.url }] };
    const editor = await openEditor({ folder: 'samples/good', file: 'prometheus.yml', settings });
    await editor.page.locator('.codelens-decoration a', { hasText: '1 up' }).waitFor();
    const lenses = editor.page.locator('.codelens-decoration a', { hasText: 'Try relabelling' });
    await lenses.first().click();
    await result(editor, 'http://10.0.0.5:9100/metrics').waitFor();
    await editor.screenshot('relabelling');

    await editor.webview().getByRole('button', { name: 'Go to its line: line 29' }).click();
    await editor.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 29,' }).waitFor();
    await editor.press('ArrowDown');
    await editor.press('End');
    await editor.typeKeys('x');
    await result(editor, 'http://10.0.0.5:10250/metrics').waitFor();

    const labels = editor.webview().locator('#labels');
    await labels.fill('__address__="web:10250x"\nodd=\u202e');
    await result(editor, 'http://web:9100/metrics').waitFor();
    await result(editor, '[U+202E]').waitFor();
  });
});

function result(editor: Editor, text: string) {
  return editor.webview().locator('#result', { hasText: text });
}
