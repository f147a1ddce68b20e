/** The keys that begin a line at the very left, read without parsing: enough to recognise a format by. */
export function topLevelKeys(text: string): readonly string[] {
  const keys: string[] = [];
  // Line by line, since nearly all lines of a long file are indented and are passed over at once.
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    key.lastIndex = start;
    const [, double, single, plain] = (text.charCodeAt(start) !== space && key.exec(text)) || [];
    const name = double ?? single ?? plain;
    if (name !== undefined) {
      keys.push(name);
    }
  }
  return keys;
}

const space = 32;
const key = /(?:"([\w.-]+)"|'([\w.-]+)'|([\w.-]+))[ \t]*:(?=\s|$)/y;

function nextLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed + 1;
}
