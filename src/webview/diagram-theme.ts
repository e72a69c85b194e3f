/** How mermaid is set up: strict, and in the colours of the editor's theme. */
import type { MermaidConfig } from 'mermaid';

/** How a place where diagrams are shown looks. */
export interface Look {
  readonly theme: Theme;
  /** Of the page behind them. */
  readonly paper: string;
  readonly fontFamily: string;
}

/** As the page is shown in the editor. */
export function lookOf(body: HTMLElement): Look {
  const style = getComputedStyle(body);
  const theme = themeOf(body);
  return { theme, paper: style.getPropertyValue('--vscode-editor-background').trim() || (theme === 'light' || theme === 'contrast-light' ? '#ffffff' : '#1f1f1f'), fontFamily: style.fontFamily };
}

export type Theme = 'light' | 'dark' | 'contrast-dark' | 'contrast-light';

/** VS Code writes the kind of its theme on the page's body. */
export function themeOf(body: HTMLElement): Theme {
  const { classList } = body;
  if (classList.contains('vscode-high-contrast-light')) {
    return 'contrast-light';
  }
  if (classList.contains('vscode-high-contrast')) {
    return 'contrast-dark';
  }
  return classList.contains('vscode-dark') ? 'dark' : 'light';
}

/** What no diagram may change about itself with `%%{init}%%` or front matter. */
const SECURE: (keyof MermaidConfig)[] = [
  'secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'dompurifyConfig', 'themeCSS', 'fontFamily', 'altFontFamily', 'deterministicIds',
  'deterministicIDSeed', 'legacyMathML', 'forceLegacyMathML', 'logLevel', 'arrowMarkerAbsolute',
];

export function mermaidConfig({ theme, paper, fontFamily }: Look): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: SECURE,
    suppressErrorRendering: true,
    maxTextSize: 50_000,
    maxEdges: 1000,
    logLevel: 'fatal',
    // HTML labels would not survive the sanitiser, and texts do.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    fontFamily,
    // Mermaid lets an edge shine through its label, as if the label were struck out.
    themeCSS: '.edgeLabel rect { opacity: 1; }',
    darkMode: theme === 'dark' || theme === 'contrast-dark',
    ...colours(theme, paper),
  };
}

function colours(theme: Theme, page: string): MermaidConfig {
  switch (theme) {
    case 'light':
      return { theme: 'default', themeVariables: { edgeLabelBackground: page } };
    case 'dark':
      return { theme: 'dark', themeVariables: { edgeLabelBackground: page } };
    default: {
      const [paper, ink] = theme === 'contrast-dark' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
      return {
        theme: 'base',
        themeVariables: {
          background: paper, primaryColor: paper, secondaryColor: paper, tertiaryColor: paper, mainBkg: paper, noteBkgColor: paper, edgeLabelBackground: paper,
          primaryTextColor: ink, secondaryTextColor: ink, tertiaryTextColor: ink, textColor: ink, titleColor: ink, noteTextColor: ink, nodeTextColor: ink,
          primaryBorderColor: ink, secondaryBorderColor: ink, tertiaryBorderColor: ink, noteBorderColor: ink, lineColor: ink, nodeBorder: ink, clusterBorder: ink,
        },
      };
    }
  }
}
