import { removeLinks } from './links.ts';

/** The picture as a file of its own, on the colour of the editor. */
export function toSvgText(svg: SVGSVGElement): string {
  const copy = document.importNode(svg, true);
  removeLinks(copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.backgroundColor = getComputedStyle(document.body).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
}

const sharpness = 2;
const longestSide = 8192;

/** The picture as a PNG in base64, twice as sharp as on paper as far as the canvas goes. */
export async function toPng(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(sharpness, longestSide / Math.max(width, height, 1));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvgText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
