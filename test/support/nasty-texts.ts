/** Texts that do something where they are taken for more than text: each would be seen at the server `elsewhere`, or in a changed page. */
export function nastyTexts(elsewhere: string): readonly string[] {
  return [
    `<script>fetch('${elsewhere}/script')</script>`,
    `<img src="${elsewhere}/img" onerror="fetch('${elsewhere}/onerror')">`,
    `</style><style>@import url(${elsewhere}/style)</style>`,
    `"><svg onload=fetch('${elsewhere}/svg')>`,
    `![picture](${elsewhere}/picture)`,
    '[run](command:workbench.action.closeAllEditors)',
    '<a href="javascript:alert(1)">link</a>',
    'javascript:alert(1)',
    '$(bug) ${1:snippet} $0 {0}',
    '</code></pre>```\n# heading\n- item',
    'a\u202Egnp.exe\u2066b',
    'nul\u0000 bell\u0007 escape\u001B[31m line\r\nbreak',
    "=cmd|' /C calc'!A0",
    `@SUM(1+1)*HYPERLINK("${elsewhere}/formula")`,
    '-1+1|x',
    '\t=1+1',
    'plain',
  ];
}

/** Names of metrics and labels such as Prometheus 3 allows: any text. */
export function nastyNames(texts: readonly string[]): readonly string[] {
  return ['up', '__proto__', 'constructor', ...texts];
}
