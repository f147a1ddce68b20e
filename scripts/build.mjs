// node scripts/build.mjs [--watch] [--inputs=FILE]: bundles into dist/; FILE gets the paths of all files whose code is in there, as JSON.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { watch, inputs } = parseArgs({ options: { watch: { type: 'boolean', default: false }, inputs: { type: 'string' } } }).values;
const shared = {
  bundle: true,
  logLevel: watch ? 'info' : 'warning',
  target: 'es2023',
  sourcemap: watch,
  minify: !watch,
  legalComments: 'none',
};

/** Mermaid is bundled once, in pieces, for the server in both hosts and for the preview; all of them stand one folder below dist/. */
const mermaidOfDist = {
  name: 'mermaid-of-dist',
  setup({ onResolve }) {
    onResolve({ filter: /^(mermaid|dompurify)$/ }, ({ path }) => ({ path: `../mermaid/${path}.js`, external: true }));
  },
};

/** Node loads vscode-languageserver and its JSON-RPC as CommonJS, which asks for `require` at run time. */
const requireShim = {
  js: "import { createRequire as observatoryRequire } from 'node:module'; const require = observatoryRequire(import.meta.url);",
};

const builds = [
  {
    ...shared,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { extension: 'client/src/main.node.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
  {
    ...shared,
    platform: 'node',
    format: 'esm',
    splitting: true,
    banner: requireShim,
    entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli.node.ts' },
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [mermaidOfDist],
    outdir: 'dist',
  },
  {
    ...shared,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { extension: 'client/src/main.web.ts' },
    outdir: 'dist/web',
    outExtension: { '.js': '.cjs' }, // By package.json's `type` VS Code takes .js for an ES module, which its worker cannot load.
  },
  {
    ...shared,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    entryPoints: { server: 'server/src/main.browser.ts' },
    chunkNames: '[name]-[hash]',
    plugins: [mermaidOfDist],
    outdir: 'dist/web',
  },
  {
    ...shared,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    entryPoints: ['mermaid', 'dompurify'],
    outdir: 'dist/mermaid',
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: { results: 'client/webview/results/results.ts', relabelling: 'client/webview/relabelling/relabelling.ts' },
    loader: { '.css': 'css' },
    outdir: 'dist/webview',
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: { diagram: 'client/webview/diagram/diagram.ts' },
    loader: { '.css': 'text' },
    plugins: [mermaidOfDist],
    outdir: 'dist/webview',
  },
];

await rm('dist', { recursive: true, force: true });
if (watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.allSettled(contexts.map((context) => context.rebuild()));
  console.log('[watch] all builds finished'); // The task of .vscode/tasks.json waits for this line.
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.all(builds.map((options) => esbuild.build({ ...options, metafile: inputs !== undefined })));
  if (inputs !== undefined) {
    await mkdir(path.dirname(inputs), { recursive: true });
    await writeFile(inputs, JSON.stringify(bundledFiles(results)));
  }
}

/** What was merely looked at is not among them: only files of which something was left in an output. */
function bundledFiles(results) {
  const outputs = results.flatMap(({ metafile }) => Object.values(metafile.outputs));
  const files = outputs.flatMap(({ inputs: parts }) => Object.keys(parts).filter((file) => parts[file].bytesInOutput > 0));
  return [...new Set(files)].sort();
}
