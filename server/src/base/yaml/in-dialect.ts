import type { YamlModel } from './tree.ts';

/** The model with a word at each document for the schema that is to judge it: what the text that holds it says that it is. */
export function inDialect(model: YamlModel, dialect: string | undefined): YamlModel {
  return dialect === undefined ? model : { ...model, documents: model.documents.map((document) => ({ ...document, dialect })) };
}
