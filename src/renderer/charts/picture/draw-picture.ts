/** Draws a chart into a file: PNG at twice the size of the screen, or SVG. Loaded when the first picture is asked for. */
import { BasicPlatform, Chart, Legend, SubTitle, Title } from 'chart.js';
import type { Palette } from '../palette.js';
import { type PictureContent, pictureSettings } from './picture-settings.js';
import { SvgContext } from './svg-context.js';
import { xmlText } from './xml-text.js';

Chart.register(Title, SubTitle, Legend);
// Registering it shows it on every chart; the window's charts have a legend of their own.
Chart.defaults.plugins.legend.display = false;

const PNG_SCALE = 2;

/** @throws Error when the browser has no memory for a picture of this size */
export async function drawPng(content: PictureContent, palette: Palette): Promise<Blob> {
  const { config, widthPx, heightPx } = pictureSettings(content, palette);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const options = { ...config.options, devicePixelRatio: PNG_SCALE };
  const chart = new Chart(canvas, { ...config, options, platform: BasicPlatform });
  try {
    return await blobOf(canvas);
  } finally {
    chart.destroy();
  }
}

/** @returns an SVG file that stands alone, with the title for those who hear it */
export function drawSvg(content: PictureContent, palette: Palette): string {
  const { config, widthPx, heightPx } = pictureSettings(content, palette);
  const context = new SvgContext({ width: widthPx, height: heightPx });
  const options = { ...config.options, devicePixelRatio: 1 };
  // Chart.js draws on whatever has the methods of a context; its types ask for the browser's own.
  const chart = new Chart(context as unknown as HTMLCanvasElement, { ...config, options, platform: BasicPlatform });
  try {
    const svg = context.getSvg();
    svg.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`);
    svg.setAttribute('role', 'img');
    const title = document.createElementNS(svg.namespaceURI, 'title');
    title.textContent = xmlText(`${content.title}. ${content.caption}`);
    svg.prepend(title);
    return context.getSerializedSvg();
  } finally {
    chart.destroy();
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this computer. Save it as SVG.'));
      else resolve(blob);
    }, 'image/png');
  });
}
