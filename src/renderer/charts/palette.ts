/**
 * Colours of everything that is drawn by hand (canvas, SVG, live lanes), for both modes. The values are those of
 * @cloudscape-design/design-tokens; they stand here as literals because that package's CSS variable names carry other
 * hashes than the ones that the components define, so its constants would always yield the light value.
 */

/** The window's own type, for canvas and for elements that Cloudscape does not draw. */
export const fontFamily = '"Open Sans", "Helvetica Neue", Roboto, Arial, sans-serif';

export type Mode = 'light' | 'dark';

export interface Palette {
  mode: Mode;
  /** Five hues that stay apart for colour-blind eyes; more arms repeat them with another shape. */
  hues: readonly [string, string, string, string, string];
  text: string;
  textSecondary: string;
  /** Lines that carry no data. */
  grid: string;
  /** Median ticks and intervals: the strongest line of the picture. */
  mark: string;
  background: string;
  error: string;
}

export const palettes: Readonly<Record<Mode, Palette>> = {
  light: {
    mode: 'light',
    hues: ['#688ae8', '#c33d69', '#2ea597', '#8456ce', '#e07941'],
    text: '#0f141a',
    textSecondary: '#424650',
    grid: '#dedee3',
    mark: '#131920',
    background: '#ffffff',
    error: '#db0000',
  },
  dark: {
    mode: 'dark',
    hues: ['#486de8', '#e07f9d', '#018977', '#b088f5', '#c55305'],
    text: '#ebebf0',
    textSecondary: '#c6c6cd',
    grid: '#424650',
    mark: '#ffffff',
    background: '#161d26',
    error: '#ff7a7a',
  },
};

/** The hue of the arm that stands at `index` in the plan; it stays the same in every picture of the session. */
export function hueOf(palette: Palette, index: number): string {
  const [first] = palette.hues;
  return palette.hues[index % palette.hues.length] ?? first;
}

/** @example withAlpha('#688ae8', 0.5) // 'rgba(104, 138, 232, 0.5)', which picture editors read, unlike #rrggbbaa */
export function withAlpha(hex: string, alpha: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
