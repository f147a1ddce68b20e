/**
 * Whether a pattern is made of nothing but what RE2 certainly takes: texts, classes, groups, alternatives and simple repetitions. Most patterns of
 * configuration are, and to compile one takes a hundred times as long as to see it. `false` says nothing.
 */
export function isPlainlyValid(pattern: string): boolean {
  let rest = pattern;
  for (let depth = 0; depth < deepest && rest.length <= longest; depth++) {
    if (plain.test(rest)) {
      return true;
    }
    const without = rest.replace(innermostGroup, (group, inner: string) => (plain.test(inner) ? 'x' : group));
    if (without === rest) {
      return false;
    }
    rest = without;
  }
  return false;
}

const deepest = 10;
const longest = 500;
const innermostGroup = /\((?:\?:)?([^()\\]*(?:\\[dwsDWS.][^()\\]*)*)\)/g;

/** Of ranges those alone that are in order without a look. */
const characterClass = String.raw`\[\^?(?:[\w:./,;]|a-z|A-Z|0-9|\\[dws.])+\]`;
const atom = String.raw`(?:[\w:;,=@/ "'~!#%&<>-]|\.|\\[dwsDWS.]|${characterClass})`;
const plain = new RegExp(String.raw`^(?:${atom}[*+?]?\??|[|^$])*$`);
