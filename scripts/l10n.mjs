// npm run l10n: writes the texts for people that the sources hold into l10n/bundle.l10n.json, and says how much of them is translated.
import { importTypeScript } from './setup/typescript.mjs';

const { writeTexts } = await importTypeScript('scripts/l10n/write-texts.ts');
console.log(writeTexts().join('\n'));
