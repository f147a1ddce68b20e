/** Translations by English text, as VS Code's l10n bundles hold them. */
export type Translations = Readonly<Record<string, string>>;

let translations: Translations = {};

/** Chooses the language of every later `t()`: one process serves one person. */
export function useTranslations(chosen: Translations): void {
  translations = chosen;
}

/** Marks an English text that goes through `t()` elsewhere, so that it is among the texts to translate. */
export function translatable(message: string): string {
  return message;
}

/** The text a person reads: the translation of the English `message`, with `{0}`, `{1}` … replaced by `values`. */
export function t(message: string, ...values: readonly (string | number)[]): string {
  const template = translations[message] ?? message;
  return values.length === 0 ? template : template.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
