import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { alertmanagerSchema } from '#languages/alertmanager/schema.ts';

const shared = process.env.OBSERVATORY_CORPUS;

type Structs = Readonly<Record<string, readonly { readonly name: string; readonly type: string; readonly inline?: boolean }[]>>;

/** Where the table's name of a struct is another one. */
const typeNames: Readonly<Record<string, string>> = {
  'timeinterval.TimeInterval': 'TimeSpan',
  'timeinterval.yamlTimeRange': 'TimeRange',
  'config.Header': 'HTTPHeader',
};

/** Parts of other structs, or no mapping of their own. */
const parts = new Set(['common.NotifierConfig', 'config.ProxyConfig', 'config.Headers']);

describe('Every field that the program reads', () => {
  if (shared === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  for (const file of ['alertmanager-structs.json', 'common-structs.json']) {
    const structs: Structs = JSON.parse(readFileSync(path.join(shared, 'facts', file), 'utf8'));
    for (const [struct, fields] of Object.entries(structs)) {
      if (!parts.has(struct)) {
        it(`${struct} of ${file} stands in the tables, and no other field`, () => {
          const type = alertmanagerSchema.types[typeNames[struct] ?? struct.replace(/^\w+\./, '')];
          assert.ok(type, 'no such type');
          const inlined = fields.flatMap(({ type: other, inline }) => (inline ? (structs[partName(other)] ?? []) : []));
          const wanted = [...fields, ...inlined].filter(({ inline }) => !inline).map(({ name }) => name);
          assert.deepEqual(Object.keys(type.fields).sort(), wanted.sort());
        });
      }
    }
  }
});

function partName(type: string): string {
  return type.startsWith('amcommoncfg.') ? type.replace('amcommoncfg.', 'common.') : `config.${type}`;
}
