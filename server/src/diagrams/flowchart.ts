import type { DrawnDiagram, DrawnNode } from '#core/drawer.ts';
import type { Span } from '#core/span.ts';
import { escaped, unquoted } from './label.ts';

/** A picture of boxes and arrows, from left to right. */
export interface Chart {
  readonly title: string;
  /** Where a cursor belongs to it. */
  readonly span: Span;
  /** Boxes with a frame around each group that has a title; groups without nodes are left out. */
  readonly groups: readonly ChartGroup[];
  readonly edges: readonly ChartEdge[];
  /** For many boxes and arrows without labels. */
  readonly isLarge?: boolean;
}

/** Boxes that belong together. */
export interface ChartGroup {
  readonly title?: string;
  readonly nodes: readonly ChartNode[];
}

/** A box. Nodes are told apart as objects. */
export interface ChartNode {
  /** What it is, then details: any text, each a line. */
  readonly lines: readonly string[];
  readonly shape: keyof typeof brackets;
  /** The line it leads to. */
  readonly span: Span;
  /** The one that the others are about. */
  readonly isCentre?: boolean;
  /** Named in the configuration, but not there. */
  readonly isMissing?: boolean;
}

/** An arrow between two boxes of the groups. */
export interface ChartEdge {
  readonly from: ChartNode;
  readonly to: ChartNode;
  readonly lines?: readonly string[];
  /** A hidden one only keeps a box to the left of another. */
  readonly sort?: keyof typeof arrows;
}

const arrows = { solid: '-->', dashed: '-.->', hidden: '~~~' } as const;

const brackets = {
  box: ['[', ']'],
  rounded: ['(', ')'],
  pill: ['([', '])'],
  cylinder: ['[(', ')]'],
  framed: ['[[', ']]'],
  hexagon: ['{{', '}}'],
  slanted: ['[/', '/]'],
} as const;

const mostLines = 7;

/** The chart in Mermaid's language. */
export function flowchart({ title, span, groups, edges, isLarge = false }: Chart): DrawnDiagram {
  const nodes = groups.flatMap((group) => group.nodes);
  const ids = new Map(nodes.map((node, index) => [node, `n${index}`]));
  const idOf = (node: ChartNode): string => ids.get(node) ?? '';
  const source = [
    ...head(isLarge),
    `accTitle: ${unquoted(title)}`,
    ...groups.flatMap((group, index) => groupLines(group, `g${index}`, idOf)),
    ...edges.map((edge) => edgeLine(edge, idOf)),
    ...classLines('centre', 'stroke-width:3px', nodes.filter(({ isCentre }) => isCentre).map(idOf)),
    ...classLines('missing', 'stroke-dasharray:6 4', nodes.filter(({ isMissing }) => isMissing).map(idOf)),
  ];
  return { title, span, source: source.join('\n'), nodes: nodes.map((node): DrawnNode => ({ id: idOf(node), span: node.span })) };
}

/**
 * Paths are longer than the words that Mermaid makes room for, and the panel is narrow. Mermaid's own layout, ELK, draws clearer
 * arrows, but takes minutes for a thousand boxes and changes their order; the older one, dagre, takes seconds.
 */
function head(isLarge: boolean): readonly string[] {
  const layout = isLarge ? ['  layout: dagre'] : [];
  const spacing = isLarge ? ['    nodeSpacing: 24', '    rankSpacing: 30'] : [];
  const boxes = ['    wrappingWidth: 320', '    minNodeWidth: 40', '    padding: 10'];
  return ['---', 'config:', ...layout, '  flowchart:', ...boxes, ...spacing, '---', 'flowchart LR'];
}

function groupLines({ title, nodes }: ChartGroup, id: string, idOf: (node: ChartNode) => string): readonly string[] {
  const lines = nodes.map((node) => `${idOf(node)}${brackets[node.shape][0]}"${nodeLabel(node.lines)}"${brackets[node.shape][1]}`);
  return title === undefined || lines.length === 0 ? lines : [`subgraph ${id}["${escaped(title)}"]`, ...lines, 'end'];
}

function nodeLabel(lines: readonly string[]): string {
  const [first = '#8230;', ...others] = labelLines(lines);
  return [`<b>${first}</b>`, ...others].join('<br/>');
}

function edgeLine({ from, to, lines = [], sort = 'solid' }: ChartEdge, idOf: (node: ChartNode) => string): string {
  const label = labelLines(lines);
  return `${idOf(from)} ${arrows[sort]}${label.length > 0 ? `|"${label.join('<br/>')}"|` : ''} ${idOf(to)}`;
}

/** A line of blanks says nothing, and Mermaid takes no empty label. */
function labelLines(lines: readonly string[]): readonly string[] {
  return lines
    .map(escaped)
    .filter((line) => line !== '')
    .slice(0, mostLines);
}

function classLines(name: string, style: string, ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? [`classDef ${name} ${style}`, `class ${ids.join(',')} ${name}`] : [];
}
