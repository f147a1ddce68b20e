/** One small diagram of each kind that Mermaid 12.3 knows, by kind. */
export const samples: Readonly<Record<string, string>> = {
  graph: 'graph TD\n  A[One] --> B(Two)\n  B -->|yes| C{Three}\n  C --> D["a (b)"]\n',
  flowchart:
    'flowchart LR\n  subgraph one\n    a1 --> a2\n    subgraph two\n      a3 -.-> a4\n    end\n  end\n  one --> b1@{ shape: rect, label: "B" }\n  style b1 fill:#f9f\n',
  'flowchart-elk': 'flowchart-elk LR\n  A --> B\n',
  'swimlane-beta': 'swimlane-beta\n  subgraph one\n    a --> b\n  end\n',
  'agentflow-beta': 'agentflow-beta\n  a --> b\n',
  sequenceDiagram:
    'sequenceDiagram\n  participant A\n  actor B\n  A->>B: hello\n  loop each\n    B-->>A: hi\n    alt good\n      A-)B: ok\n    else bad\n      A-xB: no\n    end\n  end\n  Note over A,B: done\n',
  classDiagram:
    'classDiagram\n  class Shape {\n    +int size\n    +draw() void\n  }\n  namespace Round {\n    class Circle {\n      +int r\n    }\n  }\n  Shape <|-- Circle : is\n',
  'stateDiagram-v2':
    'stateDiagram-v2\n  [*] --> Still\n  Still --> Moving : go\n  state Moving {\n    [*] --> Fast\n    Fast --> [*]\n  }\n  Moving --> [*]\n',
  erDiagram: 'erDiagram\n  ORDER ||--o{ ITEM : contains\n  ORDER {\n    int id PK\n  }\n  ITEM {\n    string name\n  }\n',
  gantt: 'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section One\n  Task :a1, 2024-01-01, 30d\n  Next :after a1, 20d\n',
  journey: 'journey\n  title My day\n  section Work\n    Make tea: 5: Me\n    Go up: 3: Me, Cat\n',
  gitGraph: 'gitGraph\n  commit\n  branch develop\n  checkout develop\n  commit id: "x"\n  checkout main\n  merge develop\n',
  pie: 'pie title Pets\n  "Dogs" : 386\n  "Cats" : 85\n',
  mindmap: 'mindmap\n  root((one))\n    Two\n      Three[three]\n    Four\n',
  timeline: 'timeline\n  title History\n  2002 : LinkedIn\n  2004 : Facebook : Google\n',
  quadrantChart: 'quadrantChart\n  title Reach\n  x-axis Low --> High\n  y-axis Bad --> Good\n  quadrant-1 Expand\n  A: [0.3, 0.6]\n',
  requirementDiagram:
    'requirementDiagram\n  requirement one {\n    id: 1\n    text: the text\n    risk: high\n    verifymethod: test\n  }\n  element two {\n    type: simulation\n  }\n  two - satisfies -> one\n',
  C4Context:
    'C4Context\n  title System\n  Person(a, "A person")\n  Boundary(c, "Ours") {\n    System(b, "A system")\n  }\n  Rel(a, b, "uses")\n',
  'sankey-beta': 'sankey-beta\n\na,b,10\nb,c,5\n',
  'xychart-beta': 'xychart-beta\n  title "Sales"\n  x-axis [jan, feb]\n  y-axis "Money" 0 --> 100\n  bar [50, 60]\n',
  'block-beta': 'block-beta\n  columns 2\n  a["A"] b\n  block:e\n    f g\n  end\n  c --> d\n',
  'packet-beta': 'packet-beta\n  0-15: "Source"\n  16-31: "Target"\n',
  kanban: 'kanban\n  todo[To do]\n    a[Write]\n  done[Done]\n    b[Read]\n',
  'architecture-beta':
    'architecture-beta\n  group api(cloud)[API]\n  service db(database)[DB] in api\n  service web(server)[Web] in api\n  db:L -- R:web\n',
  'radar-beta': 'radar-beta\n  axis a["A"], b["B"], c["C"]\n  curve x["X"]{1, 2, 3}\n',
  'treemap-beta': 'treemap-beta\n"Section"\n  "Leaf": 12\n  "Other": 3\n',
  'treeView-beta': 'treeView-beta\n  "root"\n    "child"\n',
  info: 'info\n',
  'venn-beta': 'venn-beta\n  set A\n  set B\n  union A,B\n',
  'ishikawa-beta': 'ishikawa-beta\n  Problem\n    Cause\n      Detail\n',
  'wardley-beta': 'wardley-beta\ntitle Tea\nanchor Business [0.95, 0.63]\ncomponent Tea [0.63, 0.81]\nBusiness -> Tea\n',
  'usecase-beta': 'usecase-beta\n  actor User\n  User --> Login\n',
  eventmodeling: 'eventmodeling\n\ntf 01 ui CartUI\ntf 02 cmd AddItem\ntf 03 evt ItemAdded\n',
  'cynefin-beta': 'cynefin-beta\n  title Where\n  complex\n    "One"\n  clear\n    "Two"\n',
  'railroad-beta': 'railroad-beta\n  rule = sequence(terminal("a"), terminal("b")) ;\n',
  'railroad-ebnf-beta': 'railroad-ebnf-beta\n  rule = "a", "b" ;\n',
  'railroad-abnf-beta': 'railroad-abnf-beta\nrule = "a" "b" ;\n',
  'railroad-peg-beta': 'railroad-peg-beta\nrule <- "a" "b" ;\n',
};
