import { firstDocument } from '#base/schema/first-document.ts';
import { goScalars } from '#base/schema/go-scalars.ts';
import { fieldTable } from '#base/schema/table.ts';
import type { Schema } from '#base/schema/types.ts';

/** A file that `file_sd_configs` names: a list of target groups, in YAML or in JSON. */
export const fileSdSchema: Schema = {
  rootType: firstDocument('[]TargetGroup'),
  scalars: goScalars,
  help: () => 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config',
  types: {
    TargetGroup: {
      goName: 'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }',
      description: 'Targets with labels for all of them.',
      fields: fieldTable(`
targets []string: The targets as \`host:port\`.
labels map[labelname]string: Labels for everything that is scraped from these targets.
`),
    },
  },
};
