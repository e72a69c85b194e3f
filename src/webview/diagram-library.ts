/** What diagrams are drawn with, loaded with the first of them. What is in it and what comes later: scripts/mermaid-parts.mjs. */
export { default as mermaid } from 'mermaid';
export { ready } from 'mermaid-late';
