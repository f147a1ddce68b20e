/** What a value of a template is, as far as Go tells values apart; `numeric` takes numbers and texts that hold one. */
export type ValueType =
  | 'any'
  | 'bool'
  | 'int'
  | 'float'
  | 'numeric'
  | 'string'
  | 'strings'
  | 'labels'
  | 'sample'
  | 'samples'
  | 'time'
  | 'duration'
  | 'map'
  | 'list';

/** A function of templates: what it takes, gives and means. */
export interface TemplateFunction {
  readonly name: string;
  /** A piped value comes last. */
  readonly parameters: readonly TemplateParameter[];
  /** The last parameter may come any number of times, also not at all. */
  readonly variadic?: true;
  readonly returns: ValueType;
  /** One or two sentences, English; shown through `t()`. */
  readonly description: string;
  /** An action that runs. */
  readonly example: string;
  /** What the example writes; absent where that depends on the data. */
  readonly writes?: string;
  /** The first version of the program that knows it. */
  readonly since?: string;
}

/** A parameter of a function. */
export interface TemplateParameter {
  readonly name: string;
  readonly type: ValueType;
}

/** `name: type` pairs, as the tables write them. */
export function parameters(...written: readonly `${string}: ${ValueType}`[]): readonly TemplateParameter[] {
  return written.map((text) => {
    const [name = '', type] = text.split(': ');
    return { name, type: isValueType(type) ? type : 'any' };
  });
}

const valueTypes: readonly ValueType[] = [
  'any',
  'bool',
  'int',
  'float',
  'numeric',
  'string',
  'strings',
  'labels',
  'sample',
  'samples',
  'time',
  'duration',
  'map',
  'list',
];

function isValueType(text: string | undefined): text is ValueType {
  return valueTypes.some((type) => type === text);
}
