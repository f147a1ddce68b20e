import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { faultOf, type SyntaxFault } from './support.ts';

const cases: readonly { what: string; text: string; fault: SyntaxFault }[] = [
  {
    what: 'the bad token, not the one before it',
    text: 'graph TD\n  A --> B\n  A ]--> C\n',
    fault: { line: 3, marked: ']', message: 'Mermaid cannot read `]` here' },
  },
  {
    what: 'after frontmatter, directives, comments and blanks',
    text: '---\ntitle: a\n---\n\n%%{init: {"theme": "dark"}}%%\n%% a\n\n  graph TD\n  %% b\n  A --> B\n\n  %% c\n  A ]--> C\n',
    fault: { line: 13, marked: ']', message: 'Mermaid cannot read `]` here' },
  },
  {
    what: 'after a comment, with Windows line ends',
    text: 'graph TD\r\n%% a\r\n  A --> B\r\n  A ]--> C\r\n',
    fault: { line: 4, marked: ']', message: 'Mermaid cannot read `]` here' },
  },
  {
    what: 'behind an entity, which is spelled out for the parser',
    text: 'graph TD\n  A["#9829;"] ]--> C\n',
    fault: { line: 2, marked: ']', message: 'Mermaid cannot read `]` here' },
  },
  {
    what: 'what ends too early',
    text: 'sequenceDiagram\n  A->>B\n  B->>A: x\n',
    fault: { line: 2, marked: '', message: 'The line ends too early: it expects `:` and a text' },
  },
  {
    what: 'a bracket that swallows lines',
    text: 'graph TD\n  A[One --> B\n  B --> C[Two]\n',
    fault: {
      line: 2,
      marked: '[One --> B',
      message: 'What begins with `[` does not end on this line: close it, or put the text into quotes',
    },
  },
  {
    what: 'a quote that swallows lines',
    text: 'graph TD\n  A["One] --> B\n  B --> C["Two"]\n',
    fault: { line: 2, marked: '"One] --> B', message: 'A `"` is missing on this line' },
  },
  {
    what: 'an unknown kind',
    text: '%% one\ngrpah TD\n  A --> B\n',
    fault: {
      line: 2,
      marked: 'grpah',
      message: '`grpah` is no kind of diagram that Mermaid knows: begin with one such as `flowchart LR` or `sequenceDiagram`',
    },
  },
  {
    what: 'what no token is',
    text: 'quadrantChart\n  x-axis a ?-> b\n',
    fault: { line: 2, marked: '>', message: 'Mermaid cannot read `>` here' },
  },
  {
    what: 'a newer kind of diagram, with places of its own',
    text: '%% one\npie\n  "a" : 3\n  b : 4\n',
    fault: { line: 4, marked: 'b', message: 'Mermaid cannot read `b` here' },
  },
  {
    what: 'frontmatter that is no YAML',
    text: '---\ntitle: [a\n---\ngraph TD\n  A --> B\n',
    fault: {
      line: 2,
      marked: '',
      message: 'The frontmatter is no YAML that Mermaid can read: unexpected end of the stream within a flow collection',
    },
  },
  {
    what: 'a fault in what is said, at the line it names',
    text: 'sequenceDiagram\n  A->>B: a\n  deactivate B\n',
    fault: {
      line: 3,
      marked: 'deactivate B',
      message: 'Trying to inactivate an inactive participant (B) — Mermaid does not draw the diagram until this is put right',
    },
  },
  {
    what: 'a block without its end, where it begins',
    text: 'graph TD\n  subgraph one\n    subgraph two\n      A --> B\n  end\n  B --> C\n',
    fault: { line: 3, marked: 'subgraph two', message: 'What begins here is never closed: write `end` on a line of its own below it' },
  },
  {
    what: 'an end with a letter missing, which Mermaid takes for a node',
    text: 'graph TD\n  subgraph one\n    A --> B\n  nd\n  B --> C\n',
    fault: { line: 4, marked: 'nd', message: 'A block above is not closed: is this meant to be `end`, on a line of its own?' },
  },
  {
    what: 'an end whose block does not begin, where it should',
    text: 'graph TD\n  subgraphone\n    A --> B\n  end\n  B --> C\n',
    fault: { line: 2, marked: 'subgraphone', message: 'An `end` closes a block below, but this line begins none: look at its first word' },
  },
  {
    what: 'a brace that is missing before the lines of a block',
    text: 'classDiagram\n  class A\n    +int b\n  }\n  A --> C\n',
    fault: { line: 2, marked: 'class A', message: 'A `{` is missing at the end of this line' },
  },
  {
    what: 'a brace that is missing after them',
    text: 'classDiagram\n  class A {\n    +int b\n  A --> C\n  class D {\n    +int e\n  }\n',
    fault: { line: 2, marked: 'class A {', message: 'What begins here is never closed: write `}` on a line of its own below it' },
  },
  {
    what: 'another fault in a text whose blocks are broken too, further down',
    text: 'graph TD\n  A ]--> B\n  subgraph one\n    A --> B\n',
    fault: { line: 2, marked: ']', message: 'Mermaid cannot read `]` here' },
  },
  {
    what: 'an arrow that leads nowhere',
    text: 'graph TD\n  A -->\n\n  style A fill:#fff\n',
    fault: { line: 2, marked: '', message: 'The line ends too early' },
  },
  {
    what: 'a dotted arrow without its end',
    text: 'graph TD\n  A -.> B\n  B --> C\n',
    fault: { line: 2, marked: '-.> B', message: 'This arrow has no end: write `-->`, or `-- text -->` with a text' },
  },
  {
    what: 'a call without its comma',
    text: 'C4Context\n  Person(a "A")\n  Boundary(c, "C") {\n    System(b, "B")\n  }\n',
    fault: { line: 2, marked: 'Person(a "A")', message: 'A comma, a parenthesis or a `"` is missing or too many on this line' },
  },
  {
    what: 'an arrow that deactivates once too often',
    text: 'sequenceDiagram\n  A->>+B: a\n  B-->>-A: b\n  B-->>-A: c\n  A->>B: d\n',
    fault: {
      line: 4,
      marked: 'B-->>-A: c',
      message: 'Trying to inactivate an inactive participant (B) — Mermaid does not draw the diagram until this is put right',
    },
  },
];

describe('A fault in a Mermaid diagram', () => {
  for (const { what, text, fault } of cases) {
    it(what, async () => assert.deepEqual(await faultOf(text), fault));
  }

  for (const text of ['', '  \n', 'zenuml\n  A.b()']) {
    it(`is none in ${JSON.stringify(text)}`, async () => assert.equal(await faultOf(text), undefined));
  }

  it('is found in whatever text, within it', async () => {
    const pieces = ['graph TD\n', 'pie\n', '---\n', '%%', '{', '}', '[', '"', '\r\n', '-->', 'A', '#35;', ':', '@{', '한', '\n\n'];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 12 }, (_, index) => pieces[(round * 7 + index * (round % 11) * 5 + index) % pieces.length]).join(
        '',
      );
      const fault = await faultOf(text);
      assert.ok(!fault || (fault.message !== '' && !/[\r\n]/.test(fault.marked)), text);
    }
  });
});
