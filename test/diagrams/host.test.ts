import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostOf } from '#diagrams/host.ts';

describe('The host of a URL', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['http://mimir:9009/api/v1/push', 'mimir:9009'],
    ['https://user:secret@thanos.example/x?token=y#z', 'thanos.example'],
    ['https://a@b:secret@host', 'host'],
    ['http://[::1]:9090', '[::1]:9090'],
    ['http://user:pa/ss@host/', undefined],
    ['http://user:123/secret@host/', undefined],
    ['http://user:pa?ss@host/', undefined],
    ['http://user:secret', undefined],
    ['${REMOTE_URL}', undefined],
    ['user:secret@host', undefined],
    ['', undefined],
  ];
  for (const [url, host] of cases) {
    it(`${url}: ${host ?? 'not told'}`, () => assert.equal(hostOf(url), host));
  }
});
