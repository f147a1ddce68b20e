import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseYaml } from '#base/yaml/parse.ts';
import { kubePrometheus } from './corpus.ts';
import { type Random, seeded } from './random.ts';
import { plainModel } from './support.ts';

const byBlocks = { blocksFrom: 0 };
const asWhole = { blocksFrom: Number.POSITIVE_INFINITY };
const files = kubePrometheus();

describe('parseYaml by blocks, on real manifests', () => {
  it('gives the tree of a whole parse, after any edit that leaves good YAML', () => {
    let good = 0;
    let cut = 0;
    for (const [index, { name, text }] of files.entries()) {
      const random = seeded(index);
      const start = text.slice(0, text.length > 16_000 ? text.lastIndexOf('\n', 16_000) + 1 : text.length);
      let current = start;
      let model = parseYaml(current, undefined, byBlocks);
      for (let step = 0; step < 10; step++) {
        const edited = edit(random, current);
        const next = parseYaml(edited, model, byBlocks);
        const whole = parseYaml(edited, undefined, asWhole);
        if (whole.errors.length === 0) {
          assert.deepEqual(plainModel(next), plainModel(whole), `${name}, step ${step}`);
          good++;
          cut += next.documents.some(({ root }) => root && !root.block) ? 1 : 0;
        }
        // Mostly go on from good text, as a person does; now and then through a broken one.
        if (whole.errors.length === 0 || random.chance(20)) {
          current = edited;
          model = next;
        }
        if (whole.errors.length > 0 && random.chance(50)) {
          current = start;
        }
      }
    }
    assert(good > 300 && cut > 60, `${good} good texts, ${cut} of them by blocks`);
  }).timeout(60_000);
});

/** One edit such as people make: characters, lines cut, copied, moved, indented; CRLF. */
function edit(random: Random, text: string): string {
  const at = random.upTo(text.length + 1);
  const lines = text.split('\n');
  const line = random.upTo(lines.length);
  const count = 1 + random.upTo(4);
  switch (random.upTo(8)) {
    case 0:
      return (
        text.slice(0, at) +
        random.pick(['x', ' ', '#', '-', ':', '"', "'", '\n', '\n\n', '|', '&a ', '*a', '# c\n', '- ', '\n---\n', '\t']) +
        text.slice(at)
      );
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random.upTo(5));
    case 2:
      return lines.toSpliced(line, count).join('\n');
    case 3:
      return lines.toSpliced(line, 0, ...lines.slice(line, line + count)).join('\n');
    case 4:
      return lines.toSpliced(random.upTo(lines.length), 0, ...lines.slice(line, line + count)).join('\n');
    case 5:
      return lines.with(line, ' '.repeat(count) + lines[line]).join('\n');
    case 6:
      return lines.with(line, `# ${lines[line]}`).join('\n');
    default:
      return text.includes('\r')
        ? text.replaceAll('\r\n', '\n')
        : random.chance(20)
          ? text.replaceAll('\n', '\r\n')
          : `${text}\n---\na: &x [1, *x]\nb: *x\n`;
  }
}
