import { type AliasEvent, COLLECTION_STYLE, EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import type { Span } from '#core/span.ts';
import { isBlank, isBlankOrEnd, lineEnd } from './characters.ts';
import { advance, type Position, skipSeparators, skipTrivia } from './position.ts';
import type { PlacedUnits, RawMapping, RawNode, RawPair, RawScalar, RawSequence } from './raw.ts';
import { blockScalarSpan, inlineScalarSpan, styleOf } from './scalar-span.ts';

/** What js-yaml read, and how its offsets become those of the unit. */
export interface BuildInput {
  readonly text: string;
  readonly events: readonly Event[];
  /** The result's offset of an offset of `text`; the same where absent. */
  readonly place?: (offset: number) => number;
  /** Items that stand in place of the item whose dash has this offset (of the result). */
  readonly units?: ReadonlyMap<number, PlacedUnits>;
  /** Told the dash of each of them that found its place. */
  readonly onUnits?: (dash: number) => void;
  /** Scalars that begin here (in the result) and are half-typed: their span and text. */
  readonly placeholders?: ReadonlyMap<number, Placeholder>;
}

/** The text of a half-typed key or value, before any repair. */
export interface Placeholder extends Span {
  readonly text: string;
}

/** The trees of the events' documents (undefined: no content) and what was met on the way. */
export interface BuildResult {
  readonly documents: readonly (RawNode | undefined)[];
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
  /** How many of the input's `units` found their place. */
  readonly unitsPlaced: number;
}

/** Where reading stands: events say what comes next, `position` walks the text along with them to find what they leave out. */
interface State extends BuildInput, Position {
  readonly place: (offset: number) => number;
  readonly anchors: Map<string, RawNode>;
  readonly aliases: Set<string>;
  next: number;
  unitsPlaced: number;
}

/** Builds positioned trees from js-yaml's events, which tell starts and scalars but neither ends nor separators. */
export function buildTree(input: BuildInput): BuildResult {
  const state: State = {
    place: (offset) => offset,
    ...input,
    anchors: new Map(),
    aliases: new Set(),
    next: 0,
    position: 0,
    contentEnd: 0,
    unitsPlaced: 0,
  };
  const documents: (RawNode | undefined)[] = [];
  const allAnchors = new Set<string>();
  while (state.next < state.events.length) {
    documents.push(readDocument(state));
    for (const name of state.anchors.keys()) {
      allAnchors.add(name);
    }
    state.anchors.clear();
  }
  return { documents, anchors: allAnchors, aliases: state.aliases, unitsPlaced: state.unitsPlaced };
}

/** One item of a list and the names met in it, in offsets from where its line begins. */
export interface BuiltItem {
  readonly root: RawNode;
  readonly end: number;
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/**
 * Builds the items of a text that is one block list, each as if its lines had been parsed alone; `starts` tells where their
 * lines begin. Undefined where the text is something else.
 */
export function buildItems(text: string, events: readonly Event[], starts: readonly number[]): readonly BuiltItem[] | undefined {
  const [, list] = events;
  if (list?.type !== EVENT_ID.SEQUENCE || list.style !== COLLECTION_STYLE.BLOCK || list.anchorStart >= 0 || list.tagStart >= 0) {
    return undefined;
  }
  let base = 0;
  const place = (offset: number) => offset - base;
  const state: State = { text, events, place, anchors: new Map(), aliases: new Set(), next: 2, position: 0, contentEnd: 0, unitsPlaced: 0 };
  const items: BuiltItem[] = [];
  while (hasMore(state)) {
    base = starts[items.length] ?? base;
    const root = readBlockItem(state);
    if (root.kind === 'units' || state.contentEnd <= base) {
      return undefined;
    }
    items.push({ root, end: place(state.contentEnd), anchors: namesOf(state.anchors.keys()), aliases: namesOf(state.aliases) });
    state.anchors.clear();
    state.aliases.clear();
  }
  return items.length === starts.length && state.next === events.length - 2 ? items : undefined;
}

const none: ReadonlySet<string> = new Set();

function namesOf(names: Iterable<string>): ReadonlySet<string> {
  const found = new Set(names);
  return found.size === 0 ? none : found;
}

function readDocument(state: State): RawNode | undefined {
  state.next++;
  skipDocumentStart(state);
  const node = readNode(state);
  state.next++;
  return node.kind === 'scalar' && node.empty && node.anchor === undefined && node.tag === undefined ? undefined : node;
}

function skipDocumentStart(state: State): void {
  const { text } = state;
  skipTrivia(state);
  while (text[state.position] === '%' || text.startsWith('...', state.position)) {
    state.position = lineEnd(text, state.position);
    skipTrivia(state);
  }
  if (text.startsWith('---', state.position) && isBlankOrEnd(text.charCodeAt(state.position + 3))) {
    state.position += 3;
  }
}

function readNode(state: State): RawNode {
  const event = state.events[state.next++];
  switch (event?.type) {
    case EVENT_ID.SEQUENCE:
      return readSequence(state, event);
    case EVENT_ID.MAPPING:
      return readMapping(state, event);
    case EVENT_ID.ALIAS:
      return readAlias(state, event);
    case EVENT_ID.SCALAR:
      return readScalar(state, event);
    default:
      return emptyScalar(state);
  }
}

function readSequence(state: State, event: SequenceEvent): RawSequence {
  const node: RawSequence = {
    kind: 'sequence',
    start: state.place(event.start),
    end: 0,
    flow: event.style === COLLECTION_STYLE.FLOW,
    items: [],
  };
  readProperties(state, node, event);
  state.position = node.flow ? event.start + 1 : event.start;
  while (hasMore(state)) {
    node.items.push(node.flow ? readFlowItem(state) : readBlockItem(state));
  }
  closeCollection(state, node, node.flow ? ']' : undefined);
  return node;
}

function readFlowItem(state: State): RawNode {
  skipSeparators(state, ',?');
  return readNode(state);
}

function readBlockItem(state: State): RawNode | PlacedUnits {
  skipTrivia(state);
  const dash = state.position;
  if (state.text[dash] === '-') {
    advance(state, dash + 1);
  }
  const item = readNode(state);
  // An item with content of its own has been put there by a repair, and is not the one that stands for the units.
  const units = item.kind === 'scalar' && item.empty ? state.units?.get(state.place(dash)) : undefined;
  if (units) {
    state.unitsPlaced++;
    state.onUnits?.(state.place(dash));
  }
  return units ?? item;
}

function readMapping(state: State, event: MappingEvent): RawMapping {
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const node: RawMapping = { kind: 'mapping', start: state.place(event.start), end: 0, flow, pairs: [] };
  readProperties(state, node, event);
  const braced = flow && hasBrace(state, event);
  state.position = braced ? event.start + 1 : event.start;
  while (hasMore(state)) {
    node.pairs.push(readPair(state, flow));
  }
  closeCollection(state, node, braced ? '}' : undefined);
  return node;
}

/** `[a: 1]` holds a mapping without braces; of `[{a: 1}: 2]` two mappings begin at the same place. */
function hasBrace(state: State, event: MappingEvent): boolean {
  const next = state.events[state.next];
  return state.text[event.start] === '{' && !(next?.type === EVENT_ID.MAPPING && next.start === event.start);
}

function readPair(state: State, flow: boolean): RawPair {
  skipSeparators(state, flow ? ',?' : '?');
  const key = readNode(state);
  const keyEnd = state.position;
  skipTrivia(state);
  if (state.text[state.position] === ':') {
    advance(state, state.position + 1);
  } else {
    state.position = keyEnd;
  }
  return { key, value: readNode(state) };
}

function readAlias(state: State, event: AliasEvent): RawNode {
  const name = state.text.slice(event.anchorStart, event.anchorEnd);
  const target = state.anchors.get(name);
  state.aliases.add(name);
  advance(state, event.anchorEnd);
  const span = { start: state.place(event.anchorStart - 1), end: state.place(event.anchorEnd) };
  return { kind: 'alias', ...span, name, ...(target && { target }) };
}

function readScalar(state: State, event: ScalarEvent): RawScalar {
  state.position = Math.max(state.position, event.anchorEnd, event.tagEnd);
  if (event.valueStart < 0) {
    const node = emptyScalar(state);
    readProperties(state, node, event);
    return node;
  }
  const style = styleOf(event);
  const [start, end] = style === 'literal' || style === 'folded' ? blockScalarSpan(state, event) : inlineScalarSpan(event, style);
  const node = scalarNode(state, event, { start: state.place(start), end: state.place(end), style });
  readProperties(state, node, event);
  advance(state, end);
  state.position = Math.max(end, event.valueEnd);
  return node;
}

function scalarNode(state: State, event: ScalarEvent, rest: Pick<RawScalar, 'start' | 'end' | 'style'>): RawScalar {
  const placeholder = state.placeholders?.get(rest.start);
  if (!placeholder) {
    return { kind: 'scalar', ...rest, content: { text: state.text, event } };
  }
  // A quoted text that was only closed is still that text; anything else is taken as written.
  const content = rest.style === 'plain' ? placeholder.text : { text: state.text, event };
  return { kind: 'scalar', start: placeholder.start, end: placeholder.end, style: rest.style, content, placeholder: true };
}

function emptyScalar(state: State): RawScalar {
  const { text, position } = state;
  const start = isBlank(text.charCodeAt(position)) ? position + 1 : position;
  let end = start;
  while (isBlank(text.charCodeAt(end))) {
    end++;
  }
  return { kind: 'scalar', start: state.place(start), end: state.place(end), style: 'plain', content: '', empty: true };
}

function readProperties(state: State, node: RawNode, event: ScalarEvent | SequenceEvent | MappingEvent): void {
  if (event.tagStart >= 0) {
    node.tag = state.text.slice(event.tagStart, event.tagEnd);
    advance(state, Math.max(state.position, event.tagEnd));
  }
  if (event.anchorStart >= 0) {
    node.anchor = state.text.slice(event.anchorStart, event.anchorEnd);
    state.anchors.set(node.anchor, node);
    advance(state, Math.max(state.position, event.anchorEnd));
  }
}

function closeCollection(state: State, node: RawMapping | RawSequence, closer: string | undefined): void {
  state.next++;
  if (closer) {
    skipSeparators(state, ',');
    if (state.text[state.position] === closer) {
      advance(state, state.position + 1);
    }
  }
  node.end = Math.max(node.start, state.place(state.contentEnd));
}

function hasMore(state: State): boolean {
  const event = state.events[state.next];
  return event !== undefined && event.type !== EVENT_ID.POP;
}
