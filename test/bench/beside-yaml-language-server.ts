import { createRequire } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Schema } from '#base/schema/types.ts';
import { prometheusSchema } from '#languages/prometheus/schema.ts';
import { ruleSchema } from '#languages/prometheus-rules/schema.ts';
import { startLanguageServer } from '../support/language-server.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { prometheusFile } from './prometheus-file.ts';
import { ruleFile } from './rule-file.ts';
import { median, summary } from './summary.ts';

const rounds = 5;

interface LongFile {
  readonly what: string;
  readonly name: string;
  readonly schema: Schema;
  readonly root: string;
  /** Another text each round: nothing that was kept of the last one may help. */
  readonly text: (round: number) => string;
}

const longFiles: readonly LongFile[] = [
  {
    what: 'a prometheus.yml of 10,000 lines',
    name: 'prometheus.yml',
    schema: prometheusSchema,
    root: 'Config',
    text: (round) => prometheusFile({ lines: 10_000, name: `job-${round}` }),
  },
  {
    what: 'a rule file of 28,000 lines',
    name: 'rules.yml',
    schema: ruleSchema,
    root: 'RuleGroups',
    text: (round) => ruleFile({ lines: 28_000, groupsOf: 20 }).replaceAll('metric_', `metric${round}_`),
  },
];

/**
 * Opening a long file until its diagnostics are there: our server in a process of its own, over stdio, beside yaml-language-server's validation, called
 * directly in this process, with a JSON schema made of our own tables.
 */
export async function besideYamlLanguageServer(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const file of longFiles) {
    const ours = await openings(file);
    const theirs = await validations(file);
    const times = median(theirs.toSorted((a, b) => a - b)) / median(ours.toSorted((a, b) => a - b));
    lines.push(
      `opening ${file.what}: ${summary(ours)}`,
      `  yaml-language-server validates it: ${summary(theirs)}, ${times.toFixed(1)} times as long (at least 5)`,
    );
  }
  return lines;
}

async function openings({ name, text }: LongFile): Promise<number[]> {
  const times: number[] = [];
  const server = await startLanguageServer();
  for (let round = 0; round < rounds; round++) {
    const opened = text(round);
    const began = performance.now();
    const uri = server.open(`${round}/${name}`, opened);
    await server.diagnostics(uri);
    times.push(performance.now() - began);
    server.close(uri);
  }
  await server.stop();
  return times;
}

interface YamlLanguageService {
  configure(settings: { readonly validate: boolean; readonly schemas: readonly object[] }): void;
  doValidation(document: TextDocument, isKubernetes: boolean): Promise<readonly unknown[]>;
}

async function validations({ name, schema, root, text }: LongFile): Promise<number[]> {
  const service = yamlLanguageService();
  service.configure({
    validate: true,
    schemas: [{ uri: `file:///${root}.json`, fileMatch: [`*${name}`], schema: jsonSchemaOf(schema, root) }],
  });
  await seesFaults(service, name);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const document = TextDocument.create(`file:///${round}/${name}`, 'yaml', 1, text(round));
    const began = performance.now();
    await service.doValidation(document, false);
    times.push(performance.now() - began);
  }
  return times;
}

/** The peer's service without its protocol; its package has no entry for it. */
function yamlLanguageService(): YamlLanguageService {
  const require = createRequire(import.meta.url);
  const {
    getLanguageService,
  }: {
    getLanguageService(parameters: object): YamlLanguageService;
  } = require('yaml-language-server/out/src/languageservice/yamlLanguageService.js');
  const { SettingsState }: { readonly SettingsState: new () => object } = require('yaml-language-server/out/src/yamlSettings.js');
  const workspaceContext = { resolveRelativePath: (relative: string) => relative };
  return getLanguageService({
    schemaRequestService: async () => '{}',
    workspaceContext,
    yamlSettings: new SettingsState(),
    clientCapabilities: {},
  });
}

/** That the schema is in force; otherwise the comparison would be with less than validation. */
async function seesFaults(service: YamlLanguageService, name: string): Promise<void> {
  const faulty = TextDocument.create(`file:///faulty/${name}`, 'yaml', 1, 'no_such_field: 1\n');
  if ((await service.doValidation(faulty, false)).length === 0) {
    throw new Error('yaml-language-server does not validate');
  }
}
