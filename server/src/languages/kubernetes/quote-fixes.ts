import { t } from '#core/l10n.ts';
import type { Fix, Problem } from '#core/problem.ts';

/** The repair of a value of the wrong kind, where quotes alone make the difference: `value: 9200`, `replicas: "3"`. */
export function quoteFixes({ span, message }: Problem, text: string): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  if (/^cannot unmarshal \w+ into Go value of type string /.test(message) && /^[\w.+-]+$/.test(written)) {
    return [{ title: t('Put it in quotes'), edits: [{ at: span, text: `"${written}"` }] }];
  }
  const inner = /^(["'])([\w.+-]+)\1$/.exec(written)?.[2];
  if (/^cannot unmarshal string into Go value of type (?:bool|u?int\d*) /.test(message) && inner !== undefined && isBare(inner)) {
    return [{ title: t('Remove the quotes'), edits: [{ at: span, text: inner }] }];
  }
  return [];
}

function isBare(value: string): boolean {
  return /^(?:true|false|-?\d+)$/.test(value);
}
