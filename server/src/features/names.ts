import type { HostEdit, NamedPlace } from '#core/language.ts';
import { type Region, regionsAt, toFileEdit, toFileSpan } from '#core/region.ts';
import { regionsOf, type Snapshot } from '#core/snapshot.ts';
import { type Span, touches } from '#core/span.ts';

/** A name with its place in the file. */
export interface FileName extends Pick<NamedPlace, 'kind' | 'name' | 'role'> {
  readonly span: Span;
  /** The text that alone knows the name, where other files have nothing to do with it. */
  readonly within?: Span;
  /** The file's edit that puts another name there; undefined where it cannot be written. */
  write(name: string): HostEdit | undefined;
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
      const within = kind === 'variable' ? { within: region.span } : {};
      yield { kind, name, role, span, ...within, write: (other) => writeInFile(region, place, other) };
    }
  }
}

function writeInFile(region: Region, place: NamedPlace, other: string): HostEdit | undefined {
  const edit = place.write(other);
  return edit && toFileEdit(region, edit);
}
