/** Whether a text most likely has a mermaid diagram in it: a look that costs next to nothing, for what is to be prepared; the Markdown engine decides. */
export function hasDiagram(text: string): boolean {
  return /(?:```|~~~)[ \t]*mermaid/.test(text);
}
