/** The page's texts in the person's language: a page cannot ask VS Code for them. */
import * as vscode from 'vscode';
import type { PageStrings } from './protocol';

/** `{0}` stays in a text where the page fills it in. */
export function pageStrings(): PageStrings {
  return {
    wholeFile: vscode.l10n.t('Whole file'),
    placeInFile: vscode.l10n.t('What is shown'),
    noJournal: vscode.l10n.t('Open a Markdown file to see it here.'),
    days: vscode.l10n.t('{0} days'),
    day: vscode.l10n.t('1 day'),
    lastDay: vscode.l10n.t('last {0}'),
    today: vscode.l10n.t('Today'),
    open: vscode.l10n.t('{0} open'),
    done: vscode.l10n.t('{0} of {1} done'),
    openLink: vscode.l10n.t('Open the course'),
    collapseAll: vscode.l10n.t('Collapse All Sections'),
    expandAll: vscode.l10n.t('Expand All Sections'),
    search: vscode.l10n.t('Find'),
    searchHits: vscode.l10n.t('{0} of {1}'),
    searchNothing: vscode.l10n.t('No results'),
    previous: vscode.l10n.t('Previous'),
    next: vscode.l10n.t('Next'),
    close: vscode.l10n.t('Close'),
    diagram: vscode.l10n.t('Diagram'),
    diagramError: vscode.l10n.t('This diagram cannot be drawn:'),
    diagramRefused: vscode.l10n.t('Drawing this diagram took too long, so its source is shown.'),
    tryAgain: vscode.l10n.t('Try Again'),
    formulaError: vscode.l10n.t('This formula cannot be drawn: {0}'),
    zoomIn: vscode.l10n.t('Zoom In'),
    zoomOut: vscode.l10n.t('Zoom Out'),
    fit: vscode.l10n.t('Fit'),
    fullScreen: vscode.l10n.t('Full Screen'),
    copySvg: vscode.l10n.t('Copy as SVG'),
    copyPng: vscode.l10n.t('Copy as PNG'),
    saveSvg: vscode.l10n.t('Save as SVG…'),
    copied: vscode.l10n.t('Copied'),
    pictureRemote: vscode.l10n.t('Not loaded from the internet: {0}'),
    pictureOutside: vscode.l10n.t('Not in this workspace: {0}'),
    pictureMissing: vscode.l10n.t('Not found: {0}'),
    pictureLoad: vscode.l10n.t('Load Pictures from {0}'),
    acceptSuggestion: vscode.l10n.t('Make a Todo of It: {0}'),
    contents: vscode.l10n.t('Contents'),
    footnotes: vscode.l10n.t('Footnotes'),
    backToText: vscode.l10n.t('Back to the text'),
    task: vscode.l10n.t('Todo'),
  };
}
