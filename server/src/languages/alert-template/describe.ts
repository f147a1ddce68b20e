import { t } from '#core/l10n.ts';
import type { Span } from '#core/span.ts';
import type { TemplateFunction, ValueType } from './data/function-type.ts';
import type { TemplateKeyword } from './data/keywords.ts';

/** How a function is called, and where in that line its parameters stand. */
export interface WrittenSignature {
  readonly label: string;
  readonly parameters: readonly Span[];
}

/** `label(name: string, sample: sample): string`. */
export function signatureOf({ name, parameters, variadic, returns }: TemplateFunction): WrittenSignature {
  const spans: Span[] = [];
  let label = `${name}(`;
  for (const [index, parameter] of parameters.entries()) {
    const repeats = variadic && index === parameters.length - 1 ? ', …' : '';
    const start = label.length + (index > 0 ? 2 : 0);
    label += `${index > 0 ? ', ' : ''}${parameter.name}: ${shown(parameter.type)}${repeats}`;
    spans.push({ start, end: label.length });
  }
  return { label: `${label}): ${shown(returns)}`, parameters: spans };
}

/** In words that stand beside code. */
function shown(type: ValueType): string {
  return typeWords[type] ?? type;
}

const typeWords: Partial<Readonly<Record<ValueType, string>>> = {
  numeric: 'number or string',
  strings: 'list of strings',
  samples: 'list of samples',
};

/** What a function does, in Markdown. */
export function describeFunction(entry: TemplateFunction): string {
  const { description, example, writes, since } = entry;
  const shown = `\`${example}\`${writes === undefined ? '' : ` → \`${writes}\``}`;
  const lines = [t(description), shown, ...(since === undefined ? [] : [t('Since version {0}', since)])];
  return lines.join('\n\n');
}

/** The same, below the line that shows how it is called. */
export function describeCall(entry: TemplateFunction): string {
  return `\`\`\`text\n${signatureOf(entry).label}\n\`\`\`\n\n${describeFunction(entry)}`;
}

/** What a keyword does, in Markdown. */
export function describeKeyword({ description, example }: TemplateKeyword): string {
  return `${t(description)}\n\n\`${example}\``;
}
