/** The menu that copies or saves a chart as a picture. */
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { saveBlob } from '../../components/save-blob.js';
import { notify } from '../../stores/notifications-store.js';
import type { ChartProps } from '../Chart.js';
import type { Palette } from '../palette.js';
import { usePalette } from '../use-palette.js';
import { safeFileName } from './file-name.js';
import type { PictureContent } from './picture-settings.js';

type PictureMenuProps = Pick<ChartProps, 'title' | 'finding' | 'fileName' | 'heightPx' | 'marks' | 'caption'> & {
  config: PictureContent['config'];
  /** Width of the chart on the screen; null while its table is shown. */
  widthPx: () => number | null;
};

const DEFAULT_WIDTH = 960;

export function PictureMenu({
  title,
  finding,
  fileName,
  heightPx,
  marks = [],
  caption,
  config,
  widthPx,
}: PictureMenuProps) {
  const palette = usePalette();
  const content = (): PictureContent => ({
    ...{ title, caption: caption ?? finding, marks, config, heightPx },
    widthPx: widthPx() ?? DEFAULT_WIDTH,
  });
  return (
    <ButtonDropdown
      variant="icon"
      ariaLabel={`Copy or save the picture: ${title}`}
      expandToViewport
      items={[
        { id: 'copy', text: 'Copy picture', iconName: 'copy' },
        { id: 'png', text: 'Save as PNG', iconName: 'download' },
        { id: 'svg', text: 'Save as SVG', iconName: 'download' },
      ]}
      onItemClick={({ detail }) => {
        void act(detail.id, content(), palette, safeFileName(fileName));
      }}
    />
  );
}

async function act(id: string, content: PictureContent, palette: Palette, name: string): Promise<void> {
  try {
    if (id === 'copy') await copy(content, palette);
    else await save(id, content, palette, name);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (id === 'copy') refused(reason);
    else notify({ id: 'picture', type: 'error', header: 'The picture was not saved', content: reason });
  }
}

async function save(id: string, content: PictureContent, palette: Palette, name: string): Promise<void> {
  const { drawPng, drawSvg } = await import('./draw-picture.js');
  if (id === 'png') saveBlob(await drawPng(content, palette), `${name}.png`);
  else saveBlob(new Blob([drawSvg(content, palette)], { type: 'image/svg+xml' }), `${name}.svg`);
}

async function copy(content: PictureContent, palette: Palette): Promise<void> {
  const drawn = import('./draw-picture.js').then(({ drawPng }) => drawPng(content, palette));
  // The promise itself is handed over: the clipboard must be asked while the click still counts.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
  notify({ id: 'picture', type: 'success', header: 'The picture is on the clipboard' });
}

function refused(reason: string): void {
  notify({
    id: 'picture',
    type: 'warning',
    header: 'The picture was not copied',
    content: `The clipboard did not take it (${reason}). Save it as PNG instead.`,
  });
}
