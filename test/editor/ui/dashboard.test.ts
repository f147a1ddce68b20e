import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hosts } from '#test/editor/harness/host.ts';
import { openEditor } from '#test/editor/harness/open-editor.ts';

const dashboard = `{
  "schemaVersion": 39,
  "templating": {
    "list": [{ "type": "interval", "name": "window", "query": "5m,1h", "current": { "value": "5m" } }]
  },
  "panels": [
    {
      "title": "Errors",
      "type": "timeseries",
      "gridPos": { "h": 8, "w": 12, "x": 0, "y": 0 },
      "targets": [{ "refId": "A", "expr": "sum(rate(http_requests_total{job=~\\"$job\\"}[<|>]))" }]
    }
  ]
}
`;

for (const host of hosts) {
  describe(`A dashboard of Grafana's, in the ${host} host`, () => {
    if (host === 'node') {
      it('offers its variables and the built-in ones after `$`, in the string', async () => {
        const editor = await openEditor({ host, files: { 'dashboard.json': dashboard }, file: 'dashboard.json' });
        await editor.typeKeys('$__rate');
        await editor.suggestions(([first]) => first === '$__rate_interval');
        await editor.screenshot(`suggestions-in-a-dashboard-${host}`);
        await editor.acceptSuggestion();
        assert.match(await editor.save(), /\[\$__rate_interval\]\)\)" /);
      });
    }

    if (host === 'web') {
      it('explains a variable, and marks mistakes', async () => {
        const editor = await openEditor({ host, folder: 'samples', file: 'exercises/dashboard.json' });
        await editor.goAfter('[$__rate_interval');
        assert.match(await editor.hoverText('$__rate_interval'), /4 × scrape interval/);
        await editor.screenshot(`hover-in-a-dashboard-${host}`);
      });
    }
  });
}
