import type { Flavour } from '#core/flavour.ts';
import type { TemplateDialect } from '../parse/tree.ts';
import { alertmanagerFunctions } from './alertmanager-functions.ts';
import { notificationFields, ruleFields, type TemplateField } from './fields.ts';
import type { TemplateFunction } from './function-type.ts';
import { goFunctions } from './go-functions.ts';
import { prometheusFunctions } from './prometheus-functions.ts';
import { ruleVariables, type TemplateVariable, vmalertVariables } from './variables.ts';
import { vmalertFunctions } from './vmalert-functions.ts';

/** What a program offers to the templates that it reads, by name. */
export interface Program {
  readonly functions: ReadonlyMap<string, TemplateFunction>;
  readonly variables: ReadonlyMap<string, TemplateVariable>;
  /** The fields of `.` as a whole. */
  readonly fields: ReadonlyMap<string, TemplateField>;
}

/** The program that reads templates of a dialect; of a flavour other than VictoriaMetrics's, Prometheus. */
export function programOf(dialect: TemplateDialect, flavour: Flavour = 'prometheus'): Program {
  if (dialect === 'notification') {
    return alertmanager;
  }
  return flavour === 'victoriametrics' ? vmalert : prometheus;
}

function named<Entry extends { readonly name: string }>(...entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

const alertmanager: Program = {
  functions: named(...goFunctions, ...alertmanagerFunctions),
  variables: new Map(),
  fields: named(...notificationFields),
};

const prometheus: Program = {
  functions: named(...goFunctions, ...prometheusFunctions),
  variables: named(...ruleVariables),
  fields: named(...ruleFields),
};

const vmalert: Program = {
  functions: named(...goFunctions, ...prometheusFunctions, ...vmalertFunctions),
  variables: named(...ruleVariables, ...vmalertVariables),
  fields: named(...ruleFields, ...vmalertVariables.map(({ field, ...variable }) => ({ ...variable, name: field }))),
};
