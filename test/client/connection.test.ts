import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chosenConnection, connectionUrl, readConnections, urlFault } from '#client/connections/connection.ts';

const local = { name: 'local', url: 'http://127.0.0.1:9090' };

const faults: readonly (readonly [string, string | undefined])[] = [
  ['http://127.0.0.1:9090', undefined],
  ['https://prometheus.example/prefix/', undefined],
  [' http://[::1]:9090 ', undefined],
  ['', 'no-url'],
  ['127.0.0.1:9090', 'no-url'],
  ['http://', 'no-url'],
  ['localhost:9090', 'no-http'],
  ['file:///etc/passwd', 'no-http'],
  ['javascript:alert(1)', 'no-http'],
  ['http://me:secret@host', 'credentials'],
  ['http://me@host', 'credentials'],
  ['http://host/?a=b', 'query'],
  ['http://host/#a', 'query'],
];

const pages: readonly (readonly [string, string])[] = [
  ['http://host:9090/', 'http://host:9090'],
  [' http://host:9090/graph?g0.expr=up&g0.tab=1 ', 'http://host:9090'],
  ['http://host/prometheus/query?x', 'http://host/prometheus'],
  ['http://host/prometheus/api/v1/query', 'http://host/prometheus'],
  ['http://host/prometheus//', 'http://host/prometheus'],
  ['http://host/select/0/prometheus', 'http://host/select/0/prometheus'],
  ['http://me:secret@host/graph', 'http://me:secret@host'],
  ['not a url/', 'not a url/'],
];

describe('connections', () => {
  for (const [url, fault] of faults) {
    it(`${JSON.stringify(url)}: ${fault ?? 'fine'}`, () => assert.equal(urlFault(url), fault));
  }

  for (const [page, url] of pages) {
    it(`takes ${JSON.stringify(page)} for ${url}`, () => assert.equal(connectionUrl(page), url));
  }

  it('are read from the setting', () => {
    const value = [
      { name: 'local', url: 'http://127.0.0.1:9090/' },
      { name: 'local', url: 'http://other' },
      { name: 'b', url: 'http://a:b@host' },
    ];
    assert.deepEqual(readConnections(value), { usable: [local], refused: [{ name: 'b', fault: 'credentials' }] });
  });

  for (const value of [undefined, null, 'x', {}, [null, 1, 'x', {}, { name: 'a' }, { name: '', url: 'http://a' }, { name: 1, url: 2 }]]) {
    it(`are none in ${JSON.stringify(value)}`, () => assert.deepEqual(readConnections(value), { usable: [], refused: [] }));
  }

  it('are chosen by name, the first where none is named', () => {
    const other = { name: 'other', url: 'http://other' };
    const known = { usable: [local, other], refused: [] };
    assert.deepEqual(chosenConnection(known, ''), local);
    assert.deepEqual(chosenConnection(known, 'other'), other);
    assert.equal(chosenConnection(known, 'gone'), undefined);
  });
});
