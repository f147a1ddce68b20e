import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseActions } from '#languages/alert-template/parse/parse-actions.ts';
import { accepted, refused } from './templates.ts';

const program = {
  functions: new Set(['humanize', 'printf', 'query', 'first', 'value', 'reReplaceAll', 'eq', 'and']),
  variables: ['$labels', '$value', '$externalLabels', '$externalURL'],
};

/** The faults as `text under the span: message`. */
function faultsOf(text: string): readonly string[] {
  return parseActions(text, program).faults.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe('The actions of an alert template', () => {
  for (const text of accepted) {
    it(`are right in ${JSON.stringify(text)}`, () => assert.deepEqual(faultsOf(text), []));
  }
  for (const [text, ...faults] of refused) {
    it(`are wrong in ${JSON.stringify(text)}`, () => assert.deepEqual(faultsOf(text), faults));
  }
});
