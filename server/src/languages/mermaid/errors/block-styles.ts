import { t } from '#core/l10n.ts';

/** How a kind of diagram writes blocks of several lines. All patterns are for whole lines. */
export interface BlockStyle {
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** An end with a character missing or too many, or on the line before. */
  readonly nearlyCloses: RegExp;
  /** What stands as far left as the block and neither begins nor ends it. */
  readonly continues: RegExp;
  readonly closer: string;
  /** Whether anything may stand in a block, so that a missing end is noticed at the end of the text only. */
  readonly isNoticedAtTheEnd: boolean;
  /** What to say of a line that should begin a block. */
  readonly missing: string;
}

/** The style of a diagram; undefined where its kind has no such blocks. */
export function blockStyleOf(text: string): BlockStyle | undefined {
  const style = styles.find(([kinds]) => kinds.test(text));
  return style?.[1]();
}

const words = () => ({
  closes: /^\s*end\s*;?\s*$/,
  nearlyCloses: /^\s*(?!end\s*;?\s*$)(?:en|ed|nd|\S?e\S?n\S?d\S?)\s*$|\S\s{2,}end\s*$/i,
  continues: /^\s*(?:else|and|option)\b/,
  closer: 'end',
  isNoticedAtTheEnd: true,
  missing: t('An `end` closes a block below, but this line begins none: look at its first word'),
});

const braces = (): BlockStyle => ({
  opens: /\{\s*$/,
  closes: /^\s*\}/,
  nearlyCloses: /^\s*[^\s{]\s*\}\s*$|\S\s{2,}\}\s*$/,
  continues: /^$/,
  closer: '}',
  isNoticedAtTheEnd: false,
  missing: t('A `{` is missing at the end of this line'),
});

/** By the first word of a diagram. */
const styles: readonly (readonly [RegExp, () => BlockStyle])[] = [
  [/^\s*(?:graph|flowchart|swimlane)/, () => ({ ...words(), opens: /^\s*subgraph\b/ })],
  [/^\s*sequenceDiagram/, () => ({ ...words(), opens: /^\s*(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/ })],
  [/^\s*block/, () => ({ ...words(), opens: /^\s*block(?::|\s*$)/ })],
  [/^\s*(?:classDiagram|stateDiagram|erDiagram|requirementDiagram|C4)/, braces],
];
