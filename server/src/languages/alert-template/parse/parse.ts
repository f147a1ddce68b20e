import { programOf } from '../data/program.ts';
import { parseActions, type TemplateProgram } from './parse-actions.ts';
import type { TemplateDialect, TemplateModel } from './tree.ts';

/** Reads a template. What vmalert alone knows is no fault yet: whose template it is, the model cannot know. */
export function parseTemplate(text: string, dialect?: string): TemplateModel {
  const known = dialects.find((one) => one === dialect) ?? 'notification';
  return foreign.test(text) ? { text, dialect: known, actions: [], faults: [] } : { text, dialect: known, ...parsed(text, known) };
}

/** What Helm or Jinja writes before anybody else reads the text. */
const foreign = /\{%|\{\{-?\s*'[{}]{2}'|[\s($]\.(?:Values|Release|Chart|Capabilities)\b/;

const dialects: readonly TemplateDialect[] = ['label', 'annotation', 'notification'];

function parsed(text: string, dialect: TemplateDialect): Pick<TemplateModel, 'actions' | 'faults'> {
  const { actions, faults } = parseActions(text, programs[dialect === 'notification' ? 'notification' : 'rule']);
  return { actions, faults };
}

function widest(dialect: TemplateDialect): TemplateProgram {
  const { functions, variables } = programOf(dialect, 'victoriametrics');
  return { functions, variables: [...variables.keys()] };
}

const programs = { rule: widest('annotation'), notification: widest('notification') };
