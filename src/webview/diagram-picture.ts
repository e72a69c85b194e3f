/** Diagrams as pictures of their own. */

/** PNGs are twice as fine as the screen, unless that would be more pixels than a browser can hold. */
const FINENESS = 2;
const MOST_PIXELS = 16_000_000;

/** The SVG as a file: with its size, and nothing of the place it was shown in. */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = sizeOf(svg);
  copy.removeAttribute('style');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.ceil(width)));
  copy.setAttribute('height', String(Math.ceil(height)));
  copy.style.background = paperColour();
  return new XMLSerializer().serializeToString(copy);
}

export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const fineness = Math.min(FINENESS, Math.sqrt(MOST_PIXELS / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * fineness);
  canvas.height = Math.ceil(height * fineness);
  const context = canvas.getContext('2d')!;
  context.fillStyle = paperColour();
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error('no picture')) : done(blob)), 'image/png'));
}

/** In its own units, as mermaid made it, however large it is shown. */
function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.viewBox.baseVal;
  if (width > 0 && height > 0) {
    return { width, height };
  }
  const box = svg.getBoundingClientRect();
  return { width: Math.max(1, box.width), height: Math.max(1, box.height) };
}

/** A diagram in the colours of a dark theme cannot be read on white. */
function paperColour(): string {
  const colour = getComputedStyle(document.body).backgroundColor;
  return colour === 'rgba(0, 0, 0, 0)' || colour === 'transparent' ? getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim() || '#ffffff' : colour;
}
