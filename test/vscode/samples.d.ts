/** The text of a sample: the web host has no files. */
declare module '*.md' {
  const text: string;
  export default text;
}
