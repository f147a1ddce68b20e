import type { Flavour } from '#core/flavour.ts';
import type { Suggestion } from '#core/language.ts';
import { flavourFunctions } from '../data/flavours.ts';
import { functionNamed } from '../data/functions.ts';
import type { Cursor } from './cursor.ts';

/** The functions that only the flavour knows, after those of Prometheus. */
export function foreignCallables({ word }: Cursor, isCalled: boolean, flavour: Flavour): readonly Suggestion[] {
  const known = flavourFunctions[flavour];
  const functions = [...(known?.functions.values() ?? [])].filter(({ name }) => functionNamed(name) === undefined);
  return functions.map(({ name, signature }) => ({
    label: name,
    kind: 'function',
    detail: signature,
    replace: word,
    rank: 40,
    ...(isCalled ? {} : { insert: signature.endsWith('()') ? `${name}()` : `${name}($1)$0`, snippet: true }),
  }));
}
