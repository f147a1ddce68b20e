// npm run l10n: writes the English texts of the sources into l10n/bundle.l10n.json, which translations are compared with.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importTypeScript } from './setup/typescript.mjs';

const { englishBundle, englishBundleFile } = await importTypeScript('scripts/l10n/english-bundle.ts');
await mkdir(path.dirname(englishBundleFile), { recursive: true });
await writeFile(englishBundleFile, englishBundle());
