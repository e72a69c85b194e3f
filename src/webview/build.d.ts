/** The version of mermaid the page is built with; put in by the build. */
declare const MERMAID_VERSION: string;

/** Made by the build, see scripts/mermaid-parts.mjs. */
declare module 'mermaid-late' {
  /** Loads what mermaid must have at hand to draw this diagram: for few of them anything at all. */
  export function ready(source: string): Promise<void>;
}
