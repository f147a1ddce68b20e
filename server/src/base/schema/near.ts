/** The candidates that `name` may have been meant as, nearest first: one slip in short names, up to a third of the letters in long ones. */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const most = Math.max(1, Math.min(3, Math.floor(name.length / 3)));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), most);
    if (distance <= most) {
      found.push({ candidate, distance });
    }
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `most + 1` stands for anything more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 100) {
    return most + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
