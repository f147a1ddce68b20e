import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'mocha';
import { alertmanager } from '#languages/alertmanager/index.ts';
import { matchesAlertmanager } from '#languages/alertmanager/matches.ts';
import { problemsOf } from '#test/schema/support.ts';

const corpus = process.env.OBSERVATORY_CORPUS;

interface Verdict {
  readonly exit: number;
  readonly messages: readonly string[];
}

/** The line at fault of each bad file, and what `amtool` says of it where its first line says nothing. */
const faults: Readonly<Record<string, { readonly line: number; readonly said?: string }>> = {
  'conf.mattermost-no-webhook-url.yml': { line: 7 },
  'conf.nil-source_match_re-inhibition.yml': { line: 7 },
  'conf.opsgenie-default-apikey-old-team.yml': { line: 16, said: 'field teams not found in type' },
  'conf.opsgenie-no-apikey.yml': { line: 14 },
  'conf.rocketchat-both-tokenid-and-tokenidfile.yml': { line: 3 },
  'conf.slack-both-file-and-token.yml': { line: 3 },
  'conf.slack-both-file-and-url.yml': { line: 3 },
  'conf.slack-no-api-url-or-token.yml': { line: 7 },
  'conf.smtp-both-password-and-file.yml': { line: 6 },
  'conf.sns-invalid.yml': { line: 7 },
  'conf.telegram-no-bot-token.yml': { line: 7 },
  'conf.victorops-both-file-and-apikey.yml': { line: 3 },
  'conf.victorops-no-apikey.yml': { line: 14 },
  'conf.wechat-both-file-and-secret.yml': { line: 3 },
  'conf.wechat-no-api-secret.yml': { line: 7 },
};

describe('corpus/alertmanager', () => {
  if (corpus === undefined) {
    console.log('    not run: OBSERVATORY_CORPUS is not set');
    return;
  }
  const folder = path.join(corpus, 'corpus', 'alertmanager');
  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const count = { good: 0, bad: 0 };
  after(() => console.log(`    ${count.good} good files without an error, ${count.bad} bad ones with the program's`));

  it('has a verdict for each file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
    assert.deepEqual(files.sort(), Object.keys(verdicts).sort());
  });

  for (const [name, { exit, messages }] of Object.entries(verdicts)) {
    it(`${name}: ${exit === 0 ? 'no error' : (messages[0] ?? '').replace(/^.*FAILED: /, '')}`, () => {
      const text = read(name);
      const errors = problemsOf(alertmanager, text).filter(({ severity }) => severity === 'error');
      const found = errors.map(({ span, message }) => `${text.slice(0, span.start).split('\n').length}: ${message}`);
      if (exit === 0) {
        assert.deepEqual(found, []);
        count.good += 1;
        return;
      }
      const { line, said = (messages[0] ?? '').replace(/^.*FAILED: /, '') } = faults[name] ?? { line: 0 };
      assert.ok(
        found.some((each) => each.startsWith(`${line}: ${said}`)),
        `line ${line}: ${said}; instead:\n${found.join('\n')}`,
      );
      count.bad += 1;
    });
  }

  it('knows the files by their content', () => {
    const unknown = Object.keys(verdicts).filter((name) => !matchesAlertmanager({ name: 'config.yml', text: read(name) }));
    assert.deepEqual(unknown, []);
  });
});
