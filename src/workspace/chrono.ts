/** chrono-node with the languages it has; loaded at the first words that `Intl` has no name for. */
export { casual as de } from 'chrono-node/de';
export { casual as en } from 'chrono-node/en';
export { casual as es } from 'chrono-node/es';
export { casual as fr } from 'chrono-node/fr';
export { casual as ja } from 'chrono-node/ja';
export { casual as pt } from 'chrono-node/pt';
export { casual as ru } from 'chrono-node/ru';
export { casual as zh } from 'chrono-node/zh/hans';
