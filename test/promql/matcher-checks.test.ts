import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';
import { about } from './support.ts';

const { assertProblems, fixed } = about(
  'contradictory-matchers',
  'duplicate-matcher',
  'empty-matcher',
  'regex-anchored',
  'regex-is-plain',
  'regex-matches-all',
  'regex-matches-nothing',
  'promql-syntax',
);

const marked: Readonly<Record<string, string>> = {
  'nothing is wrong': `
up{job=~"api|web", instance=~".+:9100", path=~"/api/.*", code!~"4..", a=~"b?", env=~"$env", zone!="", rack="", x=~"(?i)api"}

up{a="x", a=~"x|y", a!="z", a!~"z.*"}

info(up, {version=~".*"})

label_replace(up, "a", "$1", "b", "^(.*)$")

up{a="$x", a="b"} or up{a=~"a|b", a=~"b|c"}
`,
  'plain text for a pattern': `
up{job=~"api", a!~"x y", b=~"a\\\\.b", c=~"a.b"}
   ^^^^^^^^^^ information regex-is-plain: This pattern takes one text only: \`=\` says the same
               ^^^^^^^^ information regex-is-plain: This pattern takes one text only: \`!=\` says the same
                         ^^^^^^^^^^ information regex-is-plain
`,
  'groups, flags and alternatives that decide alone': `
up{a=~"(x)", b=~"x|.*", c!~".*|y", d=~"(?s).*", e=~"(x|.*)", f=~"x|.*y", g=~"[|.*|]", h=~"(x)y"}
   ^^^^^^^^ information regex-is-plain
             ^^^^^^^^^ information regex-matches-all
                        ^^^^^^^^^ warning regex-matches-nothing
                                   ^^^^^^^^^^^ information regex-matches-all
`,
  'needless anchors': `
up{job=~"^a.*$", a!~"^a|b", b=~\`a|b$\`, c=~"^(a|b)\\\\$"}
        ^^^^^^^ information regex-anchored: A pattern always has to match the whole value: \`^\` at its beginning and \`$\` at its end change nothing
                    ^^^^^^ information regex-anchored
                               ^^^^^^ information regex-anchored
                                          ^^^^^^^^^^^ information regex-anchored
`,
  'patterns that take everything': `
up{job=~".*", a=~"^(.*)$", b=~".*a"}
   ^^^^^^^^^ information regex-matches-all: This takes all series, also those without \`job\`: remove it, or ask for a value by \`.+\`
              ^^^^^^^^^^^ information regex-matches-all
                 ^^^^^^^^ information regex-anchored
`,
  'a pattern that leaves nothing': `
up{job!~".*"}
   ^^^^^^^^^ warning regex-matches-nothing: The pattern takes every value, so no series is left: write \`job=""\` for the series without the label
`,
  'patterns that ask for the label alone': `
up{job=~"", a!~"^$", b!~".+", c=~".+"}
   ^^^^^^^ information empty-matcher: This takes only the series without \`job\`: \`=""\` says it plainly
            ^^^^^^^ information empty-matcher: This takes all series with \`a\`: \`!=""\` says it plainly
                     ^^^^^^^ information empty-matcher: This takes only the series without \`b\`: …
`,
  'a matcher twice': `
up{job="a", x="y", job='a'}
                   ^^^^^^^ information duplicate-matcher: The selector has this matcher twice — remove one of them
`,
  'matchers that exclude each other': `
up{job="a", job="b"}
            ^^^^^^^ warning contradictory-matchers: No series passes this and \`job="a"\`, so the selector finds nothing — remove one of them, or use \`=~\` with \`|\`

up{job=~"a|b", job!~"(a|b).*"}
               ^^^^^^^^^^^^^^ warning contradictory-matchers

up{job=~"a.", job!~"a."}
              ^^^^^^^^^ warning contradictory-matchers

up{job="", job!=""}
           ^^^^^^^ warning contradictory-matchers
`,
  'no word where the expression is broken': 'sum(up{job=~"api"}\n                  ^ error promql-syntax\n',
};

const fixes: readonly (readonly [before: string, title: string, after: string])[] = [
  ['up{job=~"api"}', 'Change to `=`', 'up{job="api"}'],
  ['up{job!~`a\\.b"c`}', 'Change to `!=`', 'up{job!="a.b\\"c"}'],
  ['up{job=~"^a.*$"}', 'Remove the anchors', 'up{job=~"a.*"}'],
  ['up{job=~"a.*$"}', 'Remove the anchors', 'up{job=~"a.*"}'],
  ['up{job=~".*"}', 'Remove the matcher', 'up'],
  ['up{a="b", job=~".*"}', 'Remove the matcher', 'up{a="b"}'],
  ['{job=~".*", a="b"}', 'Remove the matcher', '{a="b"}'],
  ['up{job!~"^$"}', 'Change to `!=""`', 'up{job!=""}'],
  ['up{a="b", a="b"}', 'Remove the matcher', 'up{a="b"}'],
];

describe('promql checks of matchers', () => {
  for (const [name, text] of Object.entries(marked)) {
    it(name, () => assertProblems(text));
  }

  for (const [before, title, after] of fixes) {
    it(`${title}: ${before}`, () => assert.deepEqual(fixed(before), { title, text: after }));
  }

  it('works in a rule file, and is silent where a template fills the value', () =>
    assertMarked({
      name: 'rules.yaml',
      text: `groups:
  - name: a
    rules:
      - record: a:b:c
        expr: 'up{job=~"api", job=~".*", a="x", a="y", b!~".*", c=~"", d="e", d="e", f=~"g$"}'
                  ^^^^^^^^^^ information regex-is-plain
                              ^^^^^^^^^ information regex-matches-all
                                                ^^^^^ warning contradictory-matchers
                                                       ^^^^^^^ warning regex-matches-nothing
                                                                ^^^^^ information empty-matcher
                                                                              ^^^^^ information duplicate-matcher
                                                                                        ^^^^ information regex-anchored
      - record: a:b:d
        expr: up{job=~"{{ .Values.job }}", a="{{ .Values.a }}", a="y"}
`,
    }));
});
