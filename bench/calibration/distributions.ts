/** How the runs of a simulated model scatter around its level: mixtures of lognormals, whose truth can be calculated. */
import { normalTail } from '../../src/shared/statistics/normal-tail.js';
import { normalDraw } from './normal-draw.js';

interface Component {
  /** Share of the runs; all add up to 1. */
  readonly weight: number;
  /** Times the level. */
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly sd: number;
  /** A spike: a run that was slow, planted. */
  readonly slow?: true;
}

export interface Draw {
  /** Times the level. */
  readonly factor: number;
  readonly slow: boolean;
}

export interface Distribution {
  readonly name: string;
  readonly about: string;
  readonly mean: number;
  draw(random: () => number): Draw;
  /** Share of runs below so many times the level. */
  below(factor: number): number;
}

/** Most runs within a quarter of each other: a quiet model. */
export const lognormal = mixture('lognormal', 'log-sd 0.25', [{ weight: 1, median: 1, sd: 0.25 }]);
export const wide = mixture('wide', 'lognormal, log-sd 0.5', [{ weight: 1, median: 1, sd: 0.5 }]);
/** A tenth of the runs waits for capacity. */
export const spiky = mixture('spiky', 'lognormal, 10 % of the runs about 8 times as long', [
  { weight: 0.9, median: 1, sd: 0.25 },
  { weight: 0.1, median: 8, sd: 0.25, slow: true },
]);
/** Two places serve it, one of them further away. */
export const bimodal = mixture('bimodal', 'two thirds log-sd 0.15, one third of them twice as long', [
  { weight: 2 / 3, median: 1, sd: 0.15 },
  { weight: 1 / 3, median: 2, sd: 0.15 },
]);

function mixture(name: string, about: string, components: readonly Component[]): Distribution {
  return {
    name,
    about,
    mean: components.reduce((sum, { weight, median, sd }) => sum + weight * median * Math.exp(sd ** 2 / 2), 0),
    draw(random) {
      let rest = random();
      const chosen = components.find(({ weight }) => (rest -= weight) < 0) ?? components.at(-1);
      if (chosen === undefined) throw new RangeError('A mixture needs components');
      return { factor: chosen.median * Math.exp(chosen.sd * normalDraw(random)), slow: chosen.slow === true };
    },
    below: (factor) =>
      components.reduce((sum, { weight, median, sd }) => sum + weight * normalTail(-Math.log(factor / median) / sd), 0),
  };
}
