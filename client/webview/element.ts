import { visibleText } from '#api/visible-text.ts';

/** Attributes by their HTML names; `true` stands for one without a value, `false` and undefined for none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element with attributes and content. Text becomes a text node, whatever it holds: nothing here is ever read as HTML, and no
 * character of it does something to its neighbours.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : name === 'title' ? visibleText(value) : value);
    }
  }
  for (const part of content) {
    made.append(typeof part === 'string' ? visibleText(part) : (part ?? ''));
  }
  return made;
}

/** A button that does one thing. */
export function button(id: string | undefined, label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', id, ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A text with `{0}`, `{1}` … replaced. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** A number for reading, in the language of the page. */
export function count(number: number): string {
  return number.toLocaleString(document.documentElement.lang || undefined);
}

/** A time, given in seconds since 1970, for reading: the person's own time zone. */
export function localTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toLocaleString(document.documentElement.lang || undefined);
}
