import { relabelCheck } from '#base/relabel/relabel-check.ts';
import { schemaChecks } from '#base/schema/checks.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import type { SchemaWords } from '#base/schema/words.ts';
import type { YamlModel } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { contains, type Span } from '#core/span.ts';
import { fieldPath } from '../field-path.ts';
import { rootType } from '../objects.ts';
import { isPartial } from '../partial.ts';
import { quoteFixes } from '../quote-fixes.ts';
import { operatorRelabelNames } from '../relabel-names.ts';
import { mayStandForAnother } from '../scalar-kind.ts';
import { schema } from '../schema.ts';
import { isOperatorType } from '../types.ts';
import { knownObjects, wholeObjects, withListItems } from '../views.ts';
import { duplicateName } from './duplicate-name.ts';
import { ignoredPort } from './ignored-port.ts';
import { ignoredRegex } from './ignored-regex.ts';
import { matcherPattern } from './matcher-pattern.ts';
import { noTargets } from './no-targets.ts';
import { probeTargets } from './probe-targets.ts';
import { proberUrl } from './prober-url.ts';
import { receiverAddress } from './receiver-address.ts';
import { scrapeTimeout } from './scrape-timeout.ts';
import { selectorMismatch } from './selector-mismatch.ts';
import { selectsEverything } from './selects-everything.ts';
import { signIn } from './sign-in.ts';
import { unknownReceiver } from './unknown-receiver.ts';
import { unknownSecretKey } from './unknown-secret-key.ts';
import { unknownTimeInterval } from './unknown-time-interval.ts';
import { unknownVolume } from './unknown-volume.ts';
import { unusedVolume } from './unused-volume.ts';

/** What the tables cannot say: how the parts of an object fit together. Not asked of patches, whose other half is elsewhere. */
const typeChecks: readonly TypeCheck[] = [
  ...selectorMismatch,
  unknownVolume,
  unusedVolume,
  ...duplicateName,
  relabelCheck('RelabelConfig', operatorRelabelNames),
  ...signIn,
  ...scrapeTimeout,
  ...ignoredPort,
  ...noTargets,
  probeTargets,
  proberUrl,
  ...selectsEverything,
  ...unknownReceiver,
  ...unknownTimeInterval,
  ...matcherPattern,
  ignoredRegex,
  ...receiverAddress,
];

const codesOfTypeChecks: ReadonlySet<string> = new Set(typeChecks.map(({ code }) => code));

/** The words of the API server's strict decoding and validation; a field's name is replaced by its path afterwards. */
const words: Partial<SchemaWords> = {
  unknownField: (name) => `unknown field ${JSON.stringify(name)}`,
  missingField: (name) => `${name}: Required value`,
  duplicateKey: (name) => `key ${JSON.stringify(name)} already set in map`,
  unknownValue: (value, _, { values = [] }) =>
    `Unsupported value: ${JSON.stringify(value)}: supported values: ${values
      .filter(Boolean)
      .map((one) => JSON.stringify(one))
      .join(', ')}`,
};

const help = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';

/** The checks of manifests: syntax, fields, types and values by the tables, then how the parts fit together. */
export const checks: readonly Check<YamlModel>[] = [
  ...schemaChecks(schema, typeChecks, { help, words, isPartial }).map(
    (check): Check<YamlModel> => ({ ...check, run: (model, environment) => run(check, model, environment) }),
  ),
  unknownSecretKey,
];

function* run(check: Check<YamlModel>, model: YamlModel, environment: Environment): Generator<Problem> {
  const all = withListItems(model);
  for (const problem of check.run(judged(check.code, all), environment)) {
    if (!isTolerated(check.code, problem, all) && !isDoubtful(check.code, problem, model)) {
      yield { ...problem, ...fixesOf(check.code, problem, all), message: withPath(check.code, problem, all) };
    }
  }
}

function fixesOf(code: string, problem: Problem, { text }: YamlModel): Pick<Problem, 'fixes'> {
  const fixes = code === 'wrong-type' ? quoteFixes(problem, text) : [];
  return fixes.length > 0 ? { fixes } : {};
}

function judged(code: string, model: YamlModel): YamlModel {
  if (code === 'yaml-syntax') {
    return model;
  }
  return codesOfTypeChecks.has(code) ? wholeObjects(knownObjects(model)) : knownObjects(model);
}

/**
 * Directives of patches (`$patch: delete`) are no fields; a value that another program or the reader fills in (`${POLICY}`,
 * `spec: ...`) has no type yet, and one that YAML takes for a comment (`name: #{NAME}#`) is not missing; an empty value of an
 * enumeration is to the server an absent one.
 */
function isTolerated(code: string, { span }: Problem, model: YamlModel): boolean {
  const { text } = model;
  const written = text.slice(span.start, span.end);
  switch (code) {
    case 'unknown-field':
      return /^["']?\$/.test(written);
    case 'unknown-value':
      return /^(?:''|"")$/.test(written) || mayStandForAnother(written);
    case 'wrong-type':
      return !/^[[{]/.test(written) && mayStandForAnother(written);
    case 'missing-field':
      return /^[^\n]?\s*#\{/.test(text.slice(span.start, span.start + 100)) || isEmptyInCustomResource(span, model);
    default:
      return false;
  }
}

/** The schemas of custom resources want a field to be there, and do not mind that it is `""`. */
function isEmptyInCustomResource(span: Span, { text, documents }: YamlModel): boolean {
  const document = documents.findLast((one) => contains(one.span, span));
  return /^(?:''|"")/.test(text.slice(span.start, span.start + 2)) && !!document && isOperatorType(rootType(document) ?? 'any');
}

/**
 * Below a syntax error the structure is a guess, and of a broken document nobody can say what it lacks. kubectl stops there
 * as well; what stands above the error is still told.
 */
function isDoubtful(code: string, { span }: Problem, { documents, errors }: YamlModel): boolean {
  const document = errors.length > 0 && code !== 'yaml-syntax' ? documents.find((one) => contains(one.span, span)) : undefined;
  const inDocument = document ? errors.filter((error) => contains(document.span, error.span)) : [];
  return inDocument.some((error) => aboutTheWhole.has(code) || error.span.start < span.end);
}

const aboutTheWhole: ReadonlySet<string> = new Set(['missing-field', ...codesOfTypeChecks]);

/** The server names a field by its path: `spec.template.spec.containers[0].image`. */
function withPath(code: string, { message, span }: Problem, model: YamlModel): string {
  if (code === 'unknown-field') {
    return message.replace(/^unknown field ".*?"(?= — )/, () => `unknown field ${JSON.stringify(fieldPath(model, span).join('.'))}`);
  }
  if (code === 'missing-field') {
    return message.replace(/^[^:]+(?=: Required value)/, (name) => pathOfMissing(fieldPath(model, span), name));
  }
  return /^(?:Unsupported|Invalid|Duplicate) value: |^Not found: /.test(message)
    ? `${fieldPath(model, span).join('.')}: ${message}`
    : message;
}

/** A missing field is told at the first field beside it, an empty one at its own place. */
function pathOfMissing(path: readonly string[], name: string): string {
  return (path.at(-1) === name ? path : [...path.slice(0, -1), name]).join('.');
}
