/** The palette as custom properties for `live.css`. */
import type { CSSProperties } from 'react';
import { fontFamily, type Palette } from '../../charts/palette.js';

export function paletteStyle(palette: Palette): CSSProperties {
  const properties = {
    '--ft-font': fontFamily,
    '--ft-grid': palette.grid,
    '--ft-text': palette.text,
    '--ft-text-secondary': palette.textSecondary,
    '--ft-active': palette.hues[0],
    '--ft-error': palette.error,
  };
  return properties as CSSProperties;
}
