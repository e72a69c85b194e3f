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
    // Mermaid lets an edge shine through its label, as if the label were struck out, and begins the words of a mindmap's shapes in their middle.
    themeCSS: '.edgeLabel rect { opacity: 1; } .mindmap-node > :is(circle, rect, polygon, g) + .label text { text-anchor: middle; }',
    darkMode: theme === 'dark' || theme === 'contrast-dark',
    ...colours(theme, paper),
  };
}

function colours(theme: Theme, page: string): MermaidConfig {
  switch (theme) {
    case 'light':
      return { theme: 'default', themeVariables: { edgeLabelBackground: page, xyChart: chart(LIGHT_SERIES, page, '#1f2328') } };
    case 'dark':
      return { theme: 'dark', themeVariables: { background: page, edgeLabelBackground: page, ...series(DARK_SERIES, page, '#ffffff') } };
    default: {
      const [paper, ink] = theme === 'contrast-dark' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
      return {
        theme: 'base',
        themeVariables: {
          background: paper, primaryColor: paper, secondaryColor: paper, tertiaryColor: paper, mainBkg: paper, noteBkgColor: paper, edgeLabelBackground: paper,
          primaryTextColor: ink, secondaryTextColor: ink, tertiaryTextColor: ink, textColor: ink, titleColor: ink, noteTextColor: ink, nodeTextColor: ink,
          primaryBorderColor: ink, secondaryBorderColor: ink, tertiaryBorderColor: ink, noteBorderColor: ink, lineColor: ink, nodeBorder: ink, clusterBorder: ink,
          rowOdd: paper, rowEven: paper, attributeBackgroundColorOdd: paper, attributeBackgroundColorEven: paper,
          ...series(theme === 'contrast-dark' ? DARK_SERIES : LIGHT_SERIES, paper, ink),
        },
      };
    }
  }
}

/** Of what mermaid tells apart by colour alone: each can be told from the page (3 to 1 on black or #1f1f1f, on white) and bears white or black words (4.5 to 1). */
const DARK_SERIES: readonly string[] = ['#446da7', '#93603c', '#317955', '#994ab4', '#786c31', '#b14863', '#32757c', '#3e7932', '#745cbc', '#ad4f47', '#5d732f', '#aa4691'];
const LIGHT_SERIES: readonly string[] = ['#618fd1', '#c97b43', '#2fa068', '#bc6fd5', '#a08d2f', '#d56d87', '#309ba5', '#42a12f', '#9680da', '#d37269', '#75992d', '#d366b8'];

/** Slices, branches and periods; mermaid's own are as dark as the page there, in high contrast they are the page. */
function series(colours: readonly string[], paper: string, ink: string): NonNullable<MermaidConfig['themeVariables']> {
  return {
    ...numbered('pie', colours, 1), ...numbered('cScale', colours), ...numbered('cScaleLabel', colours.map(() => ink)),
    ...numbered('git', colours.slice(0, 8)), ...numbered('gitBranchLabel', colours.slice(0, 8).map(() => ink)),
    xyChart: chart(colours, paper, ink),
    pieStrokeColor: paper, pieOuterStrokeColor: paper, pieOpacity: '1', pieSectionTextColor: ink, pieTitleTextColor: ink, pieLegendTextColor: ink,
  };
}

/** All of it: what is left out mermaid takes from its light theme. */
function chart(colours: readonly string[], paper: string, ink: string): Record<string, string> {
  const axis = (name: string): Record<string, string> => Object.fromEntries(['Label', 'Title', 'Tick', 'Line'].map((part) => [`${name}Axis${part}Color`, ink]));
  return { backgroundColor: paper, titleColor: ink, dataLabelColor: ink, ...axis('x'), ...axis('y'), plotColorPalette: colours.join(',') };
}

function numbered(name: string, values: readonly string[], first = 0): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + first}`, value]));
}
