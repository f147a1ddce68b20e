import { describe, it } from 'mocha';
import { assertMarked } from '#test/support/marked.ts';

const files: readonly (readonly [title: string, name: string, text: string])[] = [
  [
    'a .promql file',
    'a.promql',
    `# 한글 🎉
rate(foo)
     ^^^ error promql-type: expected type range vector in call to function "rate", got instant vector — add a range, such as \`[5m]\`

sum by job (foo)
       ^^^ error promql-syntax: unexpected identifier "job" in grouping opts, expected "(" — write the labels in parentheses
`,
  ],
  [
    'a Markdown fence in a list',
    'a.md',
    `# 수업

- 🎉

  \`\`\`promql
  up{job=
         ^ error promql-syntax: unexpected end of input inside braces — …

  rate(up)
       ^^ error promql-type: …

  Elite: 0-15%
  ^^^^^^^^^^^^ information prose-in-query: …
  High: 16-30%
  \`\`\`
`,
  ],
  [
    'a folded scalar of a rule file',
    'rules.yml',
    `groups:
  - name: a
    rules:
      - record: a:b
        expr: >-
          sum by (job) (
            rate(up)
                 ^^ error promql-type: …
          )
      - record: a:c
        expr: "foo{a=\\"b\\"} bar"
                            ^^^ error promql-syntax: unexpected identifier "bar" — …
`,
  ],
];

describe('promql inside other files', () => {
  for (const [title, name, text] of files) {
    it(title, () => assertMarked({ name, text }));
  }
});
