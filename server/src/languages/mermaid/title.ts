/** The title that a diagram gives itself, in its frontmatter or by the `title` statement that many kinds have. */
export function titleOf(text: string): string | undefined {
  const [, title] = /^[ \t]*title(?:[ \t]*:|[ \t])[ \t]*(?!\|)["']?([^\r\n]*?)["']?[ \t]*$/m.exec(text) ?? [];
  return title || undefined;
}
