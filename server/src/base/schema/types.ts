import type { YamlDocument, YamlMapping, YamlNode, YamlScalar } from '#base/yaml/tree.ts';
import type { Environment } from '#core/environment.ts';
import type { Flavour } from '#core/flavour.ts';
import type { Problem, Severity } from '#core/problem.ts';

/**
 * A type by name: a scalar (`string`, `int`, `duration`, `regex` …), an object of the same schema (`RelabelConfig`),
 * `[]X` a list of X, `map[string]X` a mapping with free keys (in place of `string` any scalar type), `any`.
 * A name that the schema does not know is `any`.
 */
export type TypeExpression = string;

/** One field of an object: what validation, hover, completion and embedding know of it. */
export interface Field {
  readonly type: TypeExpression;
  /** One or two sentences in our own words, English; shown through `t()`. */
  readonly description?: string;
  readonly required?: boolean;
  /** The only values allowed, exactly as written. */
  readonly values?: readonly string[];
  /** What some of `values` mean, English; shown through `t()`. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** The value that holds when the field is absent, as it would be written. */
  readonly default?: string;
  /** The language of the field's text. */
  readonly embeds?: FieldEmbedding;
  /** Why not to use it, and what to use. */
  readonly deprecated?: string;
  /** The first version of the program that knows it. */
  readonly since?: string;
  /** The name that earlier versions had for it. */
  readonly formerly?: string;
  /** Known and silent, but not suggested: another program's field. */
  readonly hidden?: boolean;
  /** The programs that alone know it: it is suggested for them, and an error for others unless it is `hidden`. */
  readonly flavours?: readonly Flavour[];
  /** More `values` that other programs take. */
  readonly foreignValues?: Partial<Readonly<Record<Flavour, readonly string[]>>>;
  /** Whether `values` hold in upper and lower case alike. */
  readonly anyCase?: boolean;
  /** The program's own words for a fault of this field, English; shown through `t()` before ours. */
  readonly words?: FieldWords;
}

/** What language a field's text is in, or each of the texts in its list or map. */
export interface FieldEmbedding {
  readonly languageId: string;
  readonly dialect?: string;
  /** By the name of another field of the same object: the dialect where that one is set, and none of the others. */
  readonly dialectBeside?: Readonly<Record<string, string>>;
  /** The field of the same object that names what the text yields. */
  readonly resultBeside?: string;
  /** Only where this other field of the same object is set. */
  readonly onlyBeside?: string;
  /** Only in texts that hold this. */
  readonly holding?: string;
}

/** What the program itself says of a field: `{0}` is the value as written. */
export interface FieldWords {
  /** A required field is absent or empty. */
  readonly missing?: string;
  /** A value is none of `values`. */
  readonly unknownValue?: string;
  /** An item of the list is empty. Without words an empty item is nothing to complain of. */
  readonly emptyItem?: string;
}

/** An object with named fields. Unknown fields are errors unless it is `open`. */
export interface ObjectType {
  readonly description?: string;
  /** The Go type its messages name, `config.GlobalConfig`; the type's name where absent. */
  readonly goName?: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly open?: boolean;
  /** The fields that a new one is suggested with, in each form that it comes in; its required fields where absent. */
  readonly beginnings?: readonly (readonly string[])[];
}

/** A scalar type: says what is wrong with a value, in plain words, or nothing. */
export interface ScalarType {
  /** What a value looks like, for hover and messages: "a duration such as `30s`". */
  readonly description: string;
  /** Some typical values for completion. */
  readonly examples?: readonly string[];
  validate(scalar: YamlScalar): string | undefined;
  /** What a value that is wrong was plainly meant as, as it would be written. */
  meant?(value: string): string | undefined;
}

/** A check over every node of one type, wherever that type stands. */
export interface TypeCheck {
  readonly code: string;
  readonly severity: Severity;
  readonly help: string;
  readonly type: TypeExpression;
  /** Whether `run` looks at the environment, as `Check.looksOutside`; for all checks of a code. */
  readonly looksOutside?: boolean;
  run(node: YamlMapping, context: TypeContext): Iterable<Problem>;
}

/** What a type check may look at besides its node. */
export interface TypeContext {
  readonly text: string;
  /** The nodes around it, outermost first, the node itself not included. */
  readonly ancestors: readonly YamlNode[];
  readonly environment: Environment;
}

/** A YAML format: its types, and which of them each document is. */
export interface Schema {
  /** Undefined: not ours, passed over in silence. */
  rootType(document: YamlDocument): TypeExpression | undefined;
  readonly types: Readonly<Record<string, ObjectType>>;
  readonly scalars: Readonly<Record<string, ScalarType>>;
  /** The documentation page of a type. */
  help(type: TypeExpression): string;
}
