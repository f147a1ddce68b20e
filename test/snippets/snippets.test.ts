import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseAllDocuments } from 'yaml';
import { type Region, withDescendants } from '#core/region.ts';
import { documentOf, problemsIn, testWorkspace } from '#test/support/problems.ts';
import { expandSnippet, insertSnippet } from './expand-snippet.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const manifest: { readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] } } =
  JSON.parse(readFileSync('package.json', 'utf8'));
const files = manifest.contributes.snippets.map(({ language, path }) => {
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(path, 'utf8'));
  return { language, snippets: Object.entries(snippets).map(([title, snippet]) => ({ title, ...snippet, text: snippet.body.join('\n') })) };
});

/** An empty file of a snippet's kind: for an item of a list, the list it is for. `has` are languages that must be found in it. */
interface Kind {
  readonly prefix: RegExp;
  readonly name: string;
  readonly before?: string;
  readonly has?: readonly string[];
}

const inJob = 'scrape_configs:\n  - job_name: shop\n    relabel_configs:\n      ';
const inGroup = 'groups:\n  - name: shop\n    rules:\n      ';

const kinds: readonly Kind[] = [
  { prefix: /^prom-config$/, name: 'prometheus.yml', has: ['prometheus'] },
  { prefix: /^prom-(scrape|kubernetes-sd)$/, name: 'prometheus.yml', before: 'scrape_configs:\n  ', has: ['prometheus'] },
  { prefix: /^prom-relabel-/, name: 'prometheus.yml', before: inJob, has: ['prometheus'] },
  { prefix: /^prom-(rules|burn-rate)$/, name: 'rules.yml', has: ['prometheus-rules', 'promql'] },
  { prefix: /^prom-(alert|record)$/, name: 'rules.yml', before: inGroup, has: ['prometheus-rules', 'promql'] },
  { prefix: /^prom-rule-test$/, name: 'rules.test.yml' },
  { prefix: /^alertmanager-config$/, name: 'alertmanager.yml' },
  {
    prefix: /^alertmanager-route$/,
    name: 'alertmanager.yml',
    before: 'receivers:\n  - name: on-call\nroute:\n  receiver: on-call\n  routes:\n    ',
  },
  { prefix: /^alertmanager-receiver$/, name: 'alertmanager.yml', before: 'route:\n  receiver: on-call\nreceivers:\n  ' },
  { prefix: /^k8s-prometheus-rule$/, name: 'rule.yaml', has: ['prometheus-rules', 'promql'] },
  { prefix: /^k8s-/, name: 'manifest.yaml', has: ['kubernetes'] },
  { prefix: /^(golden|use|red|dora|promql)-/, name: 'queries.promql', has: ['promql'] },
  { prefix: /^log-/, name: 'log.json' },
  { prefix: /^fence-promql$/, name: 'lesson.md', has: ['markdown', 'promql'] },
  { prefix: /^fence-prometheus$/, name: 'lesson.md', has: ['markdown', 'prometheus'] },
  { prefix: /^fence-rules$/, name: 'lesson.md', has: ['markdown', 'prometheus-rules', 'promql'] },
];

function kindOf(prefix: string, language: string): Kind | undefined {
  return /^mermaid-/.test(prefix)
    ? { prefix: /^mermaid-/, name: language === 'markdown' ? 'lesson.md' : 'diagram.mmd', has: ['mermaid'] }
    : kinds.find((kind) => kind.prefix.test(prefix));
}

const languageIds = (root: Region | undefined): readonly string[] =>
  root
    ? Array.from(
        withDescendants(root, () => true),
        ({ language }) => language.id,
      )
    : [];

describe('snippets', () => {
  for (const { language, snippets } of files) {
    for (const { prefix, text, title } of snippets) {
      it(`${language}: ${prefix} has nothing wrong in an empty file of its kind`, async () => {
        const kind = kindOf(prefix, language);
        assert.ok(kind, `${title} needs a line in the table of kinds`);
        const file = { name: kind.name, languageId: language, text: insertSnippet(kind.before ?? '', text) };
        assert.deepEqual(await problemsIn(file), []);
        const { root } = await testWorkspace().snapshot(documentOf(file));
        const found = languageIds(root);
        assert.deepEqual(
          (kind.has ?? []).filter((id) => !found.includes(id)),
          [],
          `found only ${found.join(', ')}`,
        );
      });
    }

    it(`${language}: each has its own title and prefix, and a description`, () => {
      assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
      assert.ok(snippets.every(({ prefix, description }) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(prefix) && description.length > 20));
    });
  }

  const of = (language: string) => files.find((file) => file.language === language)?.snippets ?? [];

  it('for YAML are YAML', () => {
    for (const { text, prefix } of of('yaml')) {
      const errors = parseAllDocuments(expandSnippet(text), { uniqueKeys: true }).flatMap((document) => document.errors);
      assert.deepEqual(errors, [], prefix);
    }
  });

  it('for JSON are JSON, and a log line is one line', () => {
    for (const { text, prefix } of of('json')) {
      const record: unknown = JSON.parse(expandSnippet(text));
      assert.ok(typeof record === 'object' && record !== null && 'trace_id' in record, prefix);
    }
    assert.equal(of('json').find(({ prefix }) => prefix === 'log-line')?.body.length, 1);
  });

  it('draw the same diagrams in a file and in a fence', () => {
    const fences = of('markdown').filter(({ prefix }) => prefix.startsWith('mermaid-'));
    assert.deepEqual(
      fences.map(({ prefix, text }) => [prefix, text]),
      of('mermaid').map(({ prefix, text }) => [prefix, `\`\`\`mermaid\n${text}\n\`\`\`\n$0`]),
    );
  });

  it('are all named in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { prefix } of files.flatMap(({ snippets }) => snippets)) {
      assert.ok(readme.includes(`\`${prefix}\``), prefix);
    }
  });
});

describe('expanding a snippet', () => {
  for (const [body, text] of [
    ['a $1 b $0', undefined],
    ['${1:a} ${1} $1$0', 'a a a'],
    ['${1|a\\,b,c|} \\$x {\\}', 'a,b \\$x {}'],
    ['{${1:x}}', '{x}'],
    ['\\$1 \\d ${1:\\$1 \\}}', '$1 \\d $1 }'],
    ['${CURRENT_YEAR}', '2026'],
    ['${{ x }}', undefined],
    ['$labels', undefined],
  ] as const) {
    it(body, () =>
      text === undefined ? assert.throws(() => expandSnippet(body)) : assert.equal(expandSnippet(body), text.replace('\\$x', '$x')),
    );
  }
});
