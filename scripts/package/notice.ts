/** What has to be said of a package whose code we ship. */
export interface Notice {
  /** Name and version. */
  readonly title: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Where its source is. */
  readonly source: string;
  /** The full texts of its licences and notices. */
  readonly text: string;
}

/** The licences that we may ship under. */
const allowed: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EPL-2.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** The licence that we ship a package under: where it offers a choice, the first that is allowed. */
export function chosenLicense({ license }: Notice): string | undefined {
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.find((choice) => allowed.includes(choice));
}

/** What forbids to ship a package, in one line. */
export function faultOf(notice: Notice): string | undefined {
  if (chosenLicense(notice) === undefined) {
    return `${notice.title}: its licence \`${notice.license}\` is not among those allowed`;
  }
  return notice.text.trim() === '' ? `${notice.title}: the text of its licence is missing` : undefined;
}
