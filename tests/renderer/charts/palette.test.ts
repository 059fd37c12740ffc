import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Mode, palettes } from '../../../src/renderer/charts/palette.js';

interface Tokens {
  tokens: Record<string, { $value: Record<Mode, string> } | undefined>;
}

const require = createRequire(import.meta.url);
const file = require.resolve('@cloudscape-design/design-tokens/index-visual-refresh.json');
const { tokens } = JSON.parse(readFileSync(file, 'utf8')) as Tokens;
const modes: readonly Mode[] = ['light', 'dark'];

describe('palettes', () => {
  it.each(modes)('are the colours of the components around them (%s)', (mode) => {
    const token = (name: string) => tokens[name]?.$value[mode];
    const { hues, text, textSecondary, grid, mark, background, error } = palettes[mode];
    expect({ hues, text, textSecondary, grid, mark, background, error }).toEqual({
      hues: [1, 2, 3, 4, 5].map((number) => token(`color-charts-palette-categorical-${number}`)),
      text: token('color-text-heading-default'),
      textSecondary: token('color-text-body-secondary'),
      grid: token('color-charts-line-grid'),
      mark: token('color-charts-error-bar-marker'),
      background: token('color-background-container-content'),
      error: token('color-text-status-error'),
    });
  });

  it.each(modes)('keep every hue 3:1 against the background, as WCAG 1.4.11 asks (%s)', (mode) => {
    const { hues, background } = palettes[mode];
    for (const hue of hues) expect(contrast(hue, background)).toBeGreaterThanOrEqual(2.95);
  });
});

/** WCAG 2 contrast ratio of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
