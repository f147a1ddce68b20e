import type { Join } from '#core/join.ts';
import { percentageTwice } from './percentage-twice.ts';
import { templateLabel } from './template-label.ts';
import { templateQuery } from './template-query.ts';

/** What is said of a rule's expression and templates together. */
export const ruleJoins: readonly Join[] = [templateLabel, templateQuery, percentageTwice];
