import type { HostEdit, NamedPlace } from '#core/language.ts';
import { type Region, regionsAt, toFileEdit, toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { type Span, touches } from '#core/span.ts';

/** A name with its place in the file. */
export interface FileName extends Pick<NamedPlace, 'kind' | 'name' | 'role'> {
  readonly span: Span;
  /** The text that alone knows the name, where other files have nothing to do with it. */
  readonly within?: Span;
  readonly region: Region;
  readonly place: NamedPlace;
}

/** The names in a file; what stands in a hole has no place and is left out. */
export function* namesIn(snapshot: Snapshot): Generator<FileName> {
  for (const region of regionsOf(snapshot, ({ names }) => names !== undefined)) {
    yield* namesOf(region);
  }
}

/** The name at an offset, the innermost region's first. */
export function nameAt(snapshot: Snapshot, offset: number): FileName | undefined {
  for (const { region } of snapshot.root ? regionsAt(snapshot.root, offset) : []) {
    for (const found of namesOf(region)) {
      if (touches(found.span, offset)) {
        return found;
      }
    }
  }
  return undefined;
}

function* namesOf(region: Region): Generator<FileName> {
  for (const place of region.language.names?.(region.model) ?? []) {
    const span = toFileSpan(region, place.span);
    if (span) {
      const { kind, name, role } = place;
      const within = shared.has(kind) ? {} : { within: region.span };
      yield { kind, name, role, span, ...within, region, place };
    }
  }
}

/** What all files of the workspace know by the same name. */
const shared: ReadonlySet<NamedPlace['kind']> = new Set(['metric', 'alert', 'job']);

/** The edits of one file that put another name in these places, none overlapping; the place that cannot be written where there is one. */
export function renamingEdits(names: readonly FileName[], newName: string): readonly HostEdit[] | { readonly unwritable: FileName } {
  const byRegion = new Map<string, FileName[]>();
  for (const name of names) {
    // Regions are made when they are asked for: the same one may come as several objects.
    const key = `${name.region.span.start} ${name.region.span.end} ${name.region.language.id}`;
    byRegion.set(key, [...(byRegion.get(key) ?? []), name]);
  }
  const edits: HostEdit[] = [];
  for (const [first, ...others] of byRegion.values()) {
    const written = first && editsInRegion(first.region, [first, ...others], newName);
    if (first && !written) {
      return { unwritable: [first, ...others].find((each) => !editsInRegion(each.region, [each], newName)) ?? first };
    }
    edits.push(...(written ?? []));
  }
  const [overlapping] = overlappingEdits(edits);
  const unwritable = overlapping && names.find(({ span }) => touches(overlapping.at, span.start));
  return unwritable ? { unwritable } : edits;
}

/** Where a name makes the host write its whole value in another style, all places of that value are written together. */
function editsInRegion(region: Region, names: readonly FileName[], newName: string): readonly HostEdit[] | undefined {
  const own = names.flatMap(({ place }) => place.write(newName) ?? []).sort((a, b) => a.at.start - b.at.start);
  if (own.length < names.length) {
    return undefined;
  }
  const edits = own.map((edit) => toFileEdit(region, edit));
  const separate = edits.flatMap((edit) => edit ?? []);
  if (separate.length === edits.length && overlappingEdits(separate).length === 0) {
    return separate;
  }
  const joined = toFileEdit(region, joinedEdit(region.text, own));
  return joined && [joined];
}

function joinedEdit(text: string, edits: readonly HostEdit[]): HostEdit {
  const start = edits[0]?.at.start ?? 0;
  let end = start;
  let joined = '';
  for (const { at, text: written } of edits) {
    joined += text.slice(end, at.start) + written;
    end = at.end;
  }
  return { at: { start, end }, text: joined };
}

function overlappingEdits(edits: readonly HostEdit[]): readonly HostEdit[] {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start);
  return sorted.filter(({ at }, index) => index > 0 && at.start < (sorted[index - 1]?.at.end ?? 0));
}
