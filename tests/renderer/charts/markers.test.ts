import { describe, expect, it } from 'vitest';
import { markerOf } from '../../../src/renderer/charts/markers.js';
import { palettes, withAlpha } from '../../../src/renderer/charts/palette.js';

const looks = (count: number) => Array.from({ length: count }, (_, index) => markerOf(palettes.light, index));
const shapeOf = ({ shape, rotation }: ReturnType<typeof markerOf>) => `${shape} ${rotation}`;

describe('markerOf', () => {
  it('tells the first five arms apart without their colour, by shape and by dash', () => {
    const first = looks(5);
    expect(new Set(first.map(shapeOf)).size).toBe(5);
    expect(new Set(first.map(({ dash }) => dash.join())).size).toBe(5);
  });

  it('uses at most five hues, and gives no two of 25 arms the same hue with the same shape', () => {
    const all = looks(25);
    expect(new Set(all.map(({ hue }) => hue)).size).toBe(5);
    expect(new Set(all.map((look) => `${look.hue} ${shapeOf(look)}`)).size).toBe(25);
  });

  it('never takes the shapes that say something about a run: the square of a cache hit, the cross of a delay', () => {
    const shapes = new Set(looks(50).map(({ shape }) => shape));
    expect([...shapes].filter((shape) => shape === 'rect' || shape === 'crossRot')).toEqual([]);
  });
});

describe('withAlpha', () => {
  it('writes a colour that SVG editors read, which #rrggbbaa is not', () => {
    expect(withAlpha('#688ae8', 0.5)).toBe('rgba(104, 138, 232, 0.5)');
  });
});
