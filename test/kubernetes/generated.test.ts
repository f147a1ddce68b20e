import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'mocha';
import { details } from '#languages/kubernetes/data/details.ts';
import { operatorDetails, operatorFields } from '#languages/kubernetes/data/operator-details.ts';
import { scalars } from '#languages/kubernetes/scalars.ts';
import { isOperatorType, types } from '#languages/kubernetes/types.ts';

describe('kubernetes: the table of types', () => {
  it('is what the generator makes', function () {
    this.timeout(20_000);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-kubernetes-schema.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  if (process.env.OBSERVATORY_CORPUS) {
    it('is what the generator of the Prometheus Operator makes', function () {
      this.timeout(20_000);
      const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-operator-schema.mjs', '--check'], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    });
  }

  it('knows every type that a field is of', () => {
    const unknown = Object.entries(types).flatMap(([name, { fields }]) =>
      Object.entries(fields).flatMap(([field, { type }]) => {
        const bare = type.replace(/^(?:\[\]|map\[string\])+/, '');
        return bare === 'any' || bare in types || bare in scalars ? [] : [`${name}.${field}: ${type}`];
      }),
    );
    assert.deepEqual(unknown, []);
  });

  it('has every field that the hand-kept tables describe', () => {
    const unknown = Object.entries({ ...details, ...operatorDetails }).flatMap(([name, { fields = {} }]) =>
      Object.keys(fields).flatMap((field) => (types[name]?.fields[field] ? [] : [`${name}.${field}`])),
    );
    assert.deepEqual(unknown, []);
  });

  it('has no field of the Prometheus Operator described in vain', () => {
    const known = new Set(Object.entries(types).flatMap(([name, { fields }]) => (isOperatorType(name) ? Object.keys(fields) : [])));
    assert.deepEqual(
      Object.keys(operatorFields).filter((field) => !known.has(field)),
      [],
    );
  });
});
