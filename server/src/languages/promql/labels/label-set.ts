/** A set of label names: just these, or all but these. */
export interface LabelSet {
  readonly kind: 'exactly' | 'without';
  readonly labels: ReadonlySet<string>;
}

/** Just these labels. */
export function exactly(...labels: readonly string[]): LabelSet {
  return { kind: 'exactly', labels: new Set(labels) };
}

/** All labels but these. */
export function without(...labels: readonly string[]): LabelSet {
  return { kind: 'without', labels: new Set(labels) };
}

/** Whether the label is in the set. */
export function includes({ kind, labels }: LabelSet, label: string): boolean {
  return labels.has(label) === (kind === 'exactly');
}

/** What is not in the set. */
export function complement({ kind, labels }: LabelSet): LabelSet {
  return { kind: kind === 'exactly' ? 'without' : 'exactly', labels };
}

/** What is in both sets. */
export function intersection(a: LabelSet, b: LabelSet): LabelSet {
  if (a.kind === 'without' && b.kind === 'without') {
    return without(...a.labels, ...b.labels);
  }
  const [small, other] = a.kind === 'exactly' ? [a, b] : [b, a];
  return exactly(...[...small.labels].filter((label) => includes(other, label)));
}

/** What is in either set. */
export function union(a: LabelSet, b: LabelSet): LabelSet {
  return complement(intersection(complement(a), complement(b)));
}

/** What is in `a` but not in `b`. */
export function difference(a: LabelSet, b: LabelSet): LabelSet {
  return intersection(a, complement(b));
}
