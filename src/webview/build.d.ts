/** The version of mermaid the page is built with; put in by the build. */
declare const MERMAID_VERSION: string;
