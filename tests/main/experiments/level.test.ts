/** No preset finds what is not there. */
import { expect, it } from 'vitest';
import type { Factor } from '../../../src/shared/domain/session-document.js';
import { planted } from './planted-presets.js';
import { presetRunner } from './run-preset.js';

const presets = presetRunner();

/** What the client itself adds is no chance: handshakes, and many requests on one computer. */
const physical: Factor[] = ['transport', 'cold', 'concurrency'];

it('no preset finds an effect, but for the one in twenty that chance may find', { timeout: 180_000 }, async () => {
  const found = [];
  // Three runs find nothing anyway.
  for (const [name, played] of planted.filter(([, { runs }]) => runs > 3)) {
    const { comparisons } = await presets.run(name, {
      ...played,
      ...(name === 'idle-gaps' ? { timeScale: 0.001 } : {}),
      runs: 8,
      scenario: 'level',
    });
    for (const { factor, figure, verdict, ratio, adjustedP } of comparisons) {
      if (verdict !== 'faster' && (verdict !== 'slower' || physical.includes(factor))) continue;
      found.push({ name, factor, figure, verdict, ratio: ratio.value, adjustedP });
    }
  }
  expect(found.length > 1 ? found : []).toEqual([]);
});
