import { describe, expect, it } from 'vitest';
import { placeLabel } from '../../../src/renderer/charts/label-places.js';

const area = { left: 0, right: 400, top: 0, bottom: 100 };
const size = { width: 80, height: 15 };
const point = { x: 200, y: 50 };

describe('placeLabel', () => {
  it('stands right of its point', () => {
    expect(placeLabel(point, size, [point], [], area)).toMatchObject({ left: 209, y: 50 });
  });

  it('goes to the left where the picture ends, rather than being cut off', () => {
    expect(placeLabel({ x: 380, y: 50 }, size, [], [], area)).toMatchObject({ left: 291, y: 50 });
  });

  it('hides no other point when there is a free place', () => {
    const neighbours = [point, { x: 230, y: 50 }, { x: 150, y: 52 }];
    expect(placeLabel(point, size, neighbours, [], area)).toMatchObject({ left: 205, y: 35 });
  });

  it('takes the place that hides fewest when all hide some', () => {
    const around = [-60, -30, 30, 60].flatMap((dx) => [35, 50, 65].map((y) => ({ x: 200 + dx, y })));
    const place = placeLabel(point, size, [...around, { x: 240, y: 50 }], [], area);
    expect(place).toMatchObject({ left: 111, y: 50 });
  });

  it('gives no place over another word: two words on top of each other are no words', () => {
    const everywhere = { left: 0, right: 400, top: 0, bottom: 100 };
    expect(placeLabel(point, size, [], [everywhere], area)).toBeNull();
  });
});
