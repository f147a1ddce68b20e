import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { authorization, isSecret, readAuth } from '#client/connections/auth.ts';
import { readConnections } from '#client/connections/connection.ts';
import { readHeaders } from '#client/connections/headers.ts';

const auths: readonly (readonly [unknown, ReturnType<typeof readAuth>])[] = [
  [undefined, undefined],
  [{ kind: 'none' }, undefined],
  [{ kind: 'bearer' }, { kind: 'bearer' }],
  [
    { kind: 'basic', username: 'me' },
    { kind: 'basic', username: 'me' },
  ],
  [{ kind: 'basic' }, 'auth-username'],
  [{ kind: 'basic', username: '' }, 'auth-username'],
  [{ kind: 'basic', username: 'a:b' }, 'auth-username'],
  [{ kind: 'basic', username: 'a\nb' }, 'auth-username'],
  [{ kind: 'basic', username: 'me', password: 'x' }, 'auth-secret'],
  [{ kind: 'bearer', token: 'x' }, 'auth-secret'],
  [{ kind: 'digest' }, 'auth-wrong'],
  [{}, 'auth-wrong'],
  ['basic', 'auth-wrong'],
  [null, 'auth-wrong'],
  [7, 'auth-wrong'],
];

const headers: readonly (readonly [string, unknown, string])[] = [
  ['X-Scope-OrgID', 'team-a', 'fine'],
  ['THANOS-TENANT', 'team a', 'fine'],
  ['AccountID', '0', 'fine'],
  ['X-Author', 'me', 'fine'],
  ['X-Keyboard', 'me', 'fine'],
  ['Authorization', 'x', 'header-secret'],
  ['AUTHORIZATION', 'x', 'header-secret'],
  ['Proxy-Authorization', 'x', 'header-secret'],
  ['cookie', 'a=b', 'header-secret'],
  ['X-Api-Key', 'x', 'header-secret'],
  ['apikey', 'x', 'header-secret'],
  ['X-Auth-Token', 'x', 'header-secret'],
  ['Private-Token', 'x', 'header-secret'],
  ['X-Amz-Security-Token', 'x', 'header-secret'],
  ['CF-Access-Client-Secret', 'x', 'header-secret'],
  ['X-Password', 'x', 'header-secret'],
  ['X-Mine', 'Bearer abc', 'header-secret'],
  ['X-Mine', 'basic YTpi', 'header-secret'],
  ['Host', 'x', 'header-reserved'],
  ['content-length', '1', 'header-reserved'],
  ['Proxy-Connection', '1', 'header-reserved'],
  ['X Mine', '1', 'header-wrong'],
  ['X-Mine', 'a\r\nb: c', 'header-wrong'],
  ['X-Mine', '한국', 'header-wrong'],
  ['X-Mine', 1, 'header-wrong'],
  ['', '1', 'header-wrong'],
];

describe('authentication in the settings', () => {
  for (const [value, expected] of auths) {
    it(`${JSON.stringify(value)}`, () => assert.deepEqual(readAuth(value), expected));
  }

  for (const [header, value, expected] of headers) {
    it(`header ${header}: ${JSON.stringify(value)} is ${expected}`, () => {
      const read = readHeaders({ [header]: value });
      assert.deepEqual(read, read.ok ? { ok: true, headers: { [header]: value } } : { ok: false, fault: expected, header });
      assert.equal(read.ok, expected === 'fine');
    });
  }

  for (const value of [null, [], 'a', 1]) {
    it(`headers are not ${JSON.stringify(value)}`, () => assert.equal(readHeaders(value).ok, false));
  }

  it('is read with its connection, and refuses it where it is wrong', () => {
    const url = 'http://host';
    const basic = { kind: 'basic', username: 'me' };
    const value = [
      { name: 'a', url, auth: basic, headers: { 'X-Scope-OrgID': 't' } },
      { name: 'b', url, auth: { kind: 'none' }, headers: {} },
      { name: 'c', url, auth: { kind: 'bearer', token: 'x' } },
      { name: 'd', url, headers: { Cookie: 'x' } },
    ];
    assert.deepEqual(readConnections(value), {
      usable: [
        { name: 'a', url, auth: basic, headers: { 'X-Scope-OrgID': 't' } },
        { name: 'b', url },
      ],
      refused: [
        { name: 'c', fault: 'auth-secret' },
        { name: 'd', fault: 'header-secret', header: 'Cookie' },
      ],
    });
  });
});

describe('the header Authorization', () => {
  it('carries user name and password as UTF-8', () => {
    assert.equal(authorization({ kind: 'basic', username: 'me' }, 'a:b'), `Basic ${Buffer.from('me:a:b').toString('base64')}`);
    assert.equal(authorization({ kind: 'basic', username: '나' }, '비밀 😀'), `Basic ${Buffer.from('나:비밀 😀').toString('base64')}`);
  });

  it('carries a token', () => assert.equal(authorization({ kind: 'bearer' }, 'abc'), 'Bearer abc'));

  it('is not made of what it cannot carry', () => {
    assert.deepEqual(
      ['a b', 'a\n', 'é', ''].map((token) => isSecret('bearer', token)),
      [false, false, false, false],
    );
    assert.deepEqual(
      ['a b', 'é', 'a\n', ''].map((password) => isSecret('basic', password)),
      [true, true, false, false],
    );
  });
});
