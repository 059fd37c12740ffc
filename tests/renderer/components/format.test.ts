import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatCount,
  formatMs,
  formatPlural,
  formatPrice,
  formatRate,
  formatSeconds,
  formatUsd,
  UNKNOWN,
} from '../../../src/renderer/components/format.js';

describe('format', () => {
  test('durations switch to seconds at 10 s, rounding included', () => {
    expect([0, 333.6, 1297.4, 9_999.4, 9_999.6, 17_653].map(formatMs)).toEqual([
      '0 ms',
      '334 ms',
      '1,297 ms',
      '9,999 ms',
      '10.0 s',
      '17.7 s',
    ]);
  });

  test('an unknown figure is a dash in every format, never 0 or NaN', () => {
    const formats = [formatMs, formatClock, formatCount, formatRate, formatUsd, formatPrice];
    expect(formats.map((format) => format(null))).toEqual(formats.map(() => UNKNOWN));
  });

  test('clocks count in minutes and hours and never below zero', () => {
    expect([-5_000, 41_000, 101_000, 3_661_000].map(formatClock)).toEqual(['0:00', '0:41', '1:41', '1:01:01']);
  });

  test('rates have a decimal only below 100, rounding included', () => {
    expect([38.04, 99.94, 99.96, 186.04, 1_018.8].map(formatRate)).toEqual(['38.0', '99.9', '100', '186', '1,019']);
  });

  test('chosen lengths of time read as they were chosen, and none is none', () => {
    expect([0, null, 0.5, 300, 3_600].map(formatSeconds)).toEqual(['none', 'none', '0.5 s', '300 s', '3,600 s']);
  });

  test('small costs do not read as nothing', () => {
    expect([0, 0.00001, 0.00213, 0.0213, 0.4, 12.345].map(formatUsd)).toEqual([
      '$0',
      '< $0.0001',
      '$0.0021',
      '$0.021',
      '$0.40',
      '$12.35',
    ]);
  });

  test('prices keep their significant digits', () => {
    expect([0.035, 15, 0.0008].map(formatPrice)).toEqual(['$0.035', '$15.00', '$0.0008']);
  });

  test('one thing stands in the singular', () => {
    expect([formatPlural(1, 'run'), formatPlural(1_000, 'run'), formatPlural(2, 'match', 'matches')]).toEqual([
      '1 run',
      '1,000 runs',
      '2 matches',
    ]);
  });
});
