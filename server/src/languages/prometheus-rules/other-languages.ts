import { holdsLogql } from './logql.ts';

/** Whether the expressions of a rule file are none of PromQL: Loki's, or those of a group that vmalert asks another database. */
export function holdsOtherLanguage(text: string): boolean {
  return holdsLogql(text) || [...text.matchAll(otherType)].some(({ 1: before = '' }) => hasRulesAt(text, before.length));
}

/** https://docs.victoriametrics.com/victoriametrics/vmalert/#groups */
const otherType = /^([ \t]*(?:-[ \t]+)?)type:[ \t]*["']?(?:graphite|vlogs)\b/gm;

/** Whether some group has its `rules:` in this column: a label may be called `type` too. */
function hasRulesAt(text: string, column: number): boolean {
  return [...text.matchAll(/^([ \t]*(?:-[ \t]+)?)rules:/gm)].some(({ 1: before = '' }) => before.length === column);
}
