import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { saidOf } from '../alert-template/support.ts';
import { accepted, failing, refused, working } from '../alert-template/templates.ts';
import { findProgram } from '../support/find-program.ts';
import { makeScratchFolder } from '../support/scratch-folder.ts';

/** Functions younger than the oldest promtool that this is run with, and a parenthesis of which older Gos say something else. */
const young = /\b(?:now|toDuration|urlQueryEscape)\b|^\{\{ humanize \$value\) }}$/;

/** Said by us alone: Go writes these without an error. */
const ownWords = /: (?:template-printf|template-field): /;

describe('alert templates beside promtool', function () {
  this.timeout(60_000);
  const folder = makeScratchFolder('templates');
  after(() => folder.remove());

  function promtool(...parameters: readonly string[]): string {
    const program = findProgram('promtool');
    assert.ok(program, 'no promtool: install the Debian package prometheus');
    const { stdout, stderr } = spawnSync(program, parameters, { cwd: folder.path, encoding: 'utf8' });
    return stdout + stderr;
  }

  /** What promtool says of each template as an annotation when it reads it: Go's message, or nothing. */
  function refusals(templates: readonly string[]): readonly string[] {
    writeFileSync(path.join(folder.path, 'rules.yml'), ruleFile(templates));
    const said = promtool('check', 'rules', 'rules.yml');
    return templates.map((_, index) => new RegExp(`template: __alert_A${index}:\\d+: (.*)`).exec(said)?.[1] ?? '');
  }

  it('are refused in the same words', () => {
    const templates = [...accepted, ...working, ...refused.map(([text]) => text), ...failing.map(([text]) => text)].filter(isOld);
    const theirs = refusals(templates);
    for (const [index, template] of templates.entries()) {
      const [ours = ''] = saidOf(template).flatMap((said) => / ?template-syntax: (.*?)(?: — .*)?$/s.exec(said)?.[1] ?? []);
      assert.equal(ours, theirs[index], template);
    }
  });

  it('fail in the same words when the alert fires', () => {
    const readable = [...working, ...failing.map(([text]) => text)].filter((text) => !/template-syntax/.test(saidOf(text).join()));
    // Where promtool tests rules, there is no URL of a server.
    const templates = readable.filter(isOld).filter((text) => !/externalURL/.test(text));
    writeFileSync(path.join(folder.path, 'rules.yml'), ruleFile(templates));
    writeFileSync(path.join(folder.path, 'test.yml'), ruleTest(templates.length));
    const output = promtool('test', 'rules', 'test.yml');
    for (const [index, template] of templates.entries()) {
      const theirs = new RegExp(`alertname: A${index}, .*?got:\\[.*?Annotations:\\{a="((?:[^"\\\\]|\\\\.)*)"\\}`, 's')
        .exec(output)?.[1]
        ?.replace(/\\(.)/g, '$1');
      assert.ok(theirs !== undefined, template);
      const ours = saidOf(template);
      assert.equal(
        theirs.includes('error expanding template'),
        ours.some((said) => !/template-printf/.test(said)),
        `${template}: ${theirs}`,
      );
      for (const said of ours.filter((one) => !ownWords.test(one))) {
        const [, words = ''] = /: [a-z-]+: (.*?) — /s.exec(said) ?? [];
        assert.ok(theirs.includes(words), `${words} is not in ${theirs}`);
      }
    }
  });
});

function isOld(template: string): boolean {
  return !young.test(template);
}

function ruleFile(templates: readonly string[]): string {
  const rules = templates.map((text, index) => ({ alert: `A${index}`, expr: 'up == 0', annotations: { a: text } }));
  return JSON.stringify({ groups: [{ name: 'a', rules }] });
}

/** Expects something else of each alert, so that promtool shows what it got. */
function ruleTest(alerts: number): string {
  const wanted = Array.from({ length: alerts }, (_, index) => ({
    eval_time: '1m',
    alertname: `A${index}`,
    exp_alerts: [{ exp_annotations: { a: '?' } }],
  }));
  const series = [{ series: 'up{job="j", a="b"}', values: '0 0 0' }];
  return JSON.stringify({ rule_files: ['rules.yml'], tests: [{ interval: '1m', input_series: series, alert_rule_test: wanted }] });
}
