import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'mocha';
import type { Workspace } from '#server/workspace.ts';
import { problemsIn } from '../support/problems.ts';
import { workspaceOf } from './workspace.ts';

interface Verdict {
  readonly kind: 'rules' | 'unit-test' | 'config' | null;
  readonly exit?: number;
}

/** What the bad ones are blamed for, as `line code`. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'rulefmt/duplicate_grp.bad.yaml': ['3 duplicate-group'],
  'rulefmt/invalid_label_name.bad.yaml': ['7 rule-label-name'],
  'rulefmt/invalid_record_name.bad.yaml': ['4 record-name'],
  'rulefmt/noexpr.bad.yaml': ['4 missing-field'],
  'rulefmt/record_and_keep_firing_for.bad.yaml': ['6 recording-rule-field'],
  'promtool/bad-rules-syntax.yml': ['7 promql-syntax'],
  'promtool/rules_extrafields.yml': ['7 unknown-field', '21 unknown-field'],
  'promtool/bad-input-series.yml': ['3 promql-syntax'],
  'promtool/failing.yml': ['21 unknown-alert'],
};

/** Why promtool's verdict is none of these texts, or not to be had without evaluating them. */
const otherwise: Readonly<Record<string, string>> = {
  'rulefmt/legacy_validation_annotation.bad.yaml': 'bad only where the configuration asks for legacy names',
  'promtool/features.yml': 'good with the feature flags of its server, which the text does not tell',
  'promtool/rules-bad.yml': 'its fault is in the template of an annotation',
  'promtool/bad-promql.yml': 'only the samples make the match many-to-many',
  'promtool/bad-rules-error-test.yml': 'only the samples make the match many-to-many',
  'promtool/bad-rules-syntax-test.yml': 'its fault is in the rule file that it names, where it is reported',
  'promtool/rules_run_extrafields.yml': 'its fault is in the rule file that it names, where it is reported',
  'promtool/rules_run.yml': 'another value than expected',
  'promtool/rules_run_fuzzy.yml': 'another value than expected',
  'promtool/rules_run_no_fuzzy.yml': 'another value than expected',
  'promtool/start-time-test.yml': 'good today: `start_timestamp` is newer than promtool 3.5',
};

describe('Verdicts over rule files and their unit tests', function () {
  this.timeout(60_000);
  const corpus = path.join(process.env.OBSERVATORY_CORPUS ?? '', 'corpus');
  const filesOf = (folder: string): readonly string[] => readdirSync(path.join(corpus, folder)).filter((name) => /\.ya?ml$/.test(name));
  const textOf = (file: string): string => readFileSync(path.join(corpus, file), 'utf8');
  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(textOf('promtool/expected.json'));
  const counts = { good: 0, bad: 0, otherwise: 0 };
  let workspace: Promise<Workspace> | undefined;

  const saidOf = async (file: string): Promise<readonly string[]> => {
    workspace ??= workspaceOf(Object.fromEntries(filesOf('promtool').map((name) => [`promtool/${name}`, textOf(`promtool/${name}`)])));
    const text = textOf(file);
    // One of them has nothing but names of groups.
    const found = await problemsIn({ name: file.replace('rulefmt/', 'rulefmt/rules-'), text }, await workspace);
    const errors = found.filter(({ severity, problem }) => severity === 'error' || problem.code === 'unknown-alert');
    return errors.map(({ span, problem }) => `${text.slice(0, span.start).split('\n').length} ${problem.code}`);
  };
  const isBad = (file: string): boolean =>
    file.startsWith('rulefmt/') ? file.includes('.bad.') : verdicts[path.basename(file)]?.exit === 1;
  const judged = filesOf('promtool').filter((name) => verdicts[name]?.kind === 'rules' || verdicts[name]?.kind === 'unit-test');

  for (const file of [...filesOf('rulefmt').map((name) => `rulefmt/${name}`), ...judged.map((name) => `promtool/${name}`)]) {
    it(`${file}: ${otherwise[file] ?? (isBad(file) ? faults[file]?.join(', ') : 'good')}`, async () => {
      const said = await saidOf(file);
      if (otherwise[file] !== undefined) {
        counts.otherwise++;
      } else if (isBad(file)) {
        assert.deepEqual(said, faults[file], said.join('\n'));
        counts.bad++;
      } else {
        assert.deepEqual(said, [], said.join('\n'));
        counts.good++;
      }
    });
  }

  after(() => console.log(`    good ${counts.good}, bad ${counts.bad}, not to be judged by the text ${counts.otherwise}`));
});
