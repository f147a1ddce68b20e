import type { Check } from '#core/language.ts';
import type { GrafanaModel } from '../model.ts';
import { unknownVariable } from './unknown-variable.ts';

/** Every check of dashboards themselves; those of their queries are PromQL's. */
export const checks: readonly Check<GrafanaModel>[] = [unknownVariable];
