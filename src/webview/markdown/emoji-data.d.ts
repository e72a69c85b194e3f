declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** Code without its colons -> the character. */
  const codes: Readonly<Record<string, string>>;
  export default codes;
}
