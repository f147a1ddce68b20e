import { mappingsOf } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { duplicateTargets } from '#base/target-group/duplicate-target.ts';

/** The same target twice in a job, with the same labels, is one target. */
export const duplicateTarget: TypeCheck = {
  code: 'duplicate-target',
  severity: 'warning',
  help: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config',
  type: 'ScrapeConfig',
  run: (job) => duplicateTargets(mappingsOf(job, 'static_configs')),
};
