import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import type { YamlModel, YamlNode } from '#base/yaml/tree.ts';
import { kubePrometheus } from './corpus.ts';
import { seeded } from './random.ts';

const leastKept = 0.95;
const placesPerFile = 10;
const files = kubePrometheus();

/** What a person does to one line: the changed line, or nothing where it cannot be done there. */
type Breakage = (line: string) => string | undefined;

const breakages: Readonly<Record<string, Breakage>> = {
  'half-typed key, in place of a line': (line) => /^( *(?:- )?)([\w.]+):( .*)?$/.exec(line)?.slice(1, 3).join(''),
  'half-typed key, on a new line': (line) => /^ *(?=[\w.]+:)/.exec(line)?.map((blanks) => `${blanks}exp\n${line}`)[0],
  'open double quote': (line) => /^( *(?:- )?[\w.]+: )([^"'|>].*)$/.exec(line)?.slice(1, 3).join('"'),
  'open single quote': (line) => /^( *(?:- )?[\w.]+: )([^"'|>].*)$/.exec(line)?.slice(1, 3).join("'"),
  'open quote before a block scalar': (line) => /^( *(?:- )?[\w.]+: )([|>].*)$/.exec(line)?.slice(1, 3).join('"'),
  'open bracket [': (line) => /^( *(?:- )?[\w.]+: )([^"'|>[{].*)$/.exec(line)?.slice(1, 3).join('['),
  'open bracket {': (line) => /^( *(?:- )?[\w.]+: )([^"'|>[{].*)$/.exec(line)?.slice(1, 3).join('{'),
  'one space more': (line) => (line.trim() ? ` ${line}` : undefined),
  'three spaces more': (line) => (line.trim() ? `   ${line}` : undefined),
  'one space less': (line) => (/^ +\S/.test(line) ? line.slice(1) : undefined),
  'three spaces less': (line) => (/^ {3,}\S/.test(line) ? line.slice(3) : undefined),
};

describe('parseYaml on broken manifests', () => {
  for (const [name, breakage] of Object.entries(breakages)) {
    it(`keeps the rest of a file: ${name}`, () => {
      const { share, sharePlaced, least, cases, worst, slowest } = measure(breakage);
      const shown = (value: number) => `${(100 * value).toFixed(2)} %`;
      console.log(
        `      ${shown(share / cases)} of the rest's nodes (${shown(sharePlaced / cases)} under the same keys), mean of ${cases} cases; ` +
          `worst ${shown(least)} (${worst}); slowest parse ${slowest.toFixed(0)} ms`,
      );
      assert(cases > 30 && least >= leastKept);
    }).timeout(120_000);
  }
});

function measure(breakage: Breakage) {
  const sum = { share: 0, sharePlaced: 0, cases: 0, least: 1, worst: '', slowest: 0 };
  for (const [index, { name, text }] of files.entries()) {
    const random = seeded(index);
    const lines = text.split('\n');
    const good = nodesByLine(parseYaml(text));
    const places = lines.flatMap((line, at) => (breakage(line) === undefined ? [] : [at]));
    for (let count = 0; count < (text.length > 100_000 ? 2 : placesPerFile) && places.length > 0; count++) {
      const at = places.splice(random.upTo(places.length), 1)[0] ?? 0;
      const broken = lines.with(at, breakage(lines[at] ?? '') ?? '').join('\n');
      const before = performance.now();
      const model = parseYaml(broken);
      sum.slowest = Math.max(sum.slowest, performance.now() - before);
      const { share, sharePlaced } = compare(good, nodesByLine(model), at, broken.split('\n').length - lines.length);
      if (share < sum.least) {
        sum.least = share;
        sum.worst = `${name}:${at + 1}`;
      }
      sum.share += share;
      sum.sharePlaced += sharePlaced;
      sum.cases++;
    }
  }
  return sum;
}

/** Nodes by line and text; for each the keys that lead to it. */
type NodesByLine = ReadonlyMap<string, readonly string[]>;

/** What of the good text's nodes is still there; the changed line itself does not count. */
function compare(good: NodesByLine, found: NodesByLine, changed: number, added: number) {
  const sum = { kept: 0, placed: 0, total: 0 };
  for (const [lineAndText, paths] of good) {
    const [line = '', text = ''] = lineAndText.split('\t', 2);
    if (Number(line) !== changed) {
      const rest = found.get(`${Number(line) > changed ? Number(line) + added : line}\t${text}`) ?? [];
      sum.total += paths.length;
      sum.kept += Math.min(paths.length, rest.length);
      sum.placed += paths.filter((path) => rest.includes(path)).length;
    }
  }
  return { share: sum.kept / sum.total, sharePlaced: sum.placed / sum.total };
}

/** Scalars and aliases, keys too, by the line they begin on and their text. */
function nodesByLine(model: YamlModel): NodesByLine {
  const lineOf = lineCounter(model.text);
  const found = new Map<string, string[]>();
  const visit = (node: YamlNode, path: string) => {
    if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        visit(key, path);
        visit(value, `${path}/${model.text.slice(key.span.start, key.span.end)}`);
      }
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        visit(item, `${path}/-`);
      }
    } else if (node.span.start < node.span.end) {
      const id = `${lineOf(node.span.start)}\t${model.text.slice(node.span.start, node.span.end)}`;
      found.set(id, [...(found.get(id) ?? []), path]);
    }
  };
  for (const { root } of model.documents) {
    if (root) {
      visit(root, '');
    }
  }
  return found;
}

function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let at = 0;
  return (offset) => {
    if (offset < at) {
      line = 0;
      at = 0;
    }
    for (let feed = text.indexOf('\n', at); feed >= 0 && feed < offset; feed = text.indexOf('\n', at)) {
      line++;
      at = feed + 1;
    }
    return line;
  };
}
