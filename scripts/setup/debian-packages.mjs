import { existsSync } from 'node:fs';
import process from 'node:process';
import { findProgram } from './programs.mjs';
import { run } from './run.mjs';

/** What the tests and the demonstration need of the system: Debian's package, and how to see that it is there, from whatever source. */
const needs = [
  { debian: 'chromium', there: () => process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome') },
  { debian: 'prometheus', there: () => findProgram('prometheus') && findProgram('promtool') },
  { debian: 'prometheus-alertmanager', there: () => findProgram('prometheus-alertmanager', 'alertmanager') && findProgram('amtool') },
  { debian: 'prometheus-node-exporter', there: () => findProgram('prometheus-node-exporter', 'node_exporter') },
  { debian: 'prometheus-pushgateway', there: () => findProgram('prometheus-pushgateway', 'pushgateway') },
  { debian: 'g++', there: () => findProgram('g++') },
  { debian: 'make', there: () => findProgram('make') },
  { debian: 'python3', there: () => findProgram('python3') },
  {
    debian: 'fonts-noto-cjk',
    there: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
  {
    debian: 'fonts-noto-color-emoji',
    there: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'),
  },
];

/**
 * Installs what is missing of the system's packages, where apt-get is there and we may use it.
 * @returns {string | undefined} one line on what is still lacking and how to get it
 */
export function ensureDebianPackages() {
  const missing = missingPackages();
  if (missing.length > 0 && findProgram('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} …`);
    install(missing);
  }
  const lacking = missingPackages();
  return lacking.length === 0
    ? undefined
    : `Lacking: ${lacking.join(', ')}; on Debian, as root: apt-get install --no-install-recommends ${lacking.join(' ')}`;
}

function missingPackages() {
  return needs.filter(({ there }) => !there()).map(({ debian }) => debian);
}

/** Where one name is unknown apt-get installs nothing at all: then each gets its own chance. */
function install(packages) {
  aptGet('update');
  if (!aptGet('install', ...packages)) {
    for (const name of packages) {
      aptGet('install', name);
    }
  }
}

function aptGet(verb, ...packages) {
  const options = verb === 'install' ? ['--yes', '--no-install-recommends'] : [];
  return run('apt-get', ['--quiet', verb, ...options, ...packages], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}
