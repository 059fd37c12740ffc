/** Reads the arguments of the simulator's process and of the command `simulate`. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { planLimits } from '../../shared/domain/plan.js';
import type { SimulateOptions } from './simulate.js';

const portSchema = z.coerce.number().int().min(0).max(65_535);

const argumentsSchema = z.strictObject({
  port: portSchema.default(0),
  'h2c-port': portSchema.default(0),
  tls: z.boolean().default(false),
  'tls-port': portSchema.nullable().default(null),
  scenario: z.string().min(1).default('article'),
  seed: z.coerce.number().int().min(0).max(0xffff_ffff).default(1),
  'time-scale': z.coerce.number().min(planLimits.timeScale.min).max(planLimits.timeScale.max).default(1),
  log: z.string().min(1).nullable().default(null),
  'parent-watch': z.boolean().default(false),
});

type Parsed = { ok: true; options: SimulateOptions } | { ok: false; message: string };

/** @returns a message that names the argument when one is unknown or out of range */
export function parseSimulateArguments(args: readonly string[]): Parsed {
  const given = readArguments(args);
  if (typeof given === 'string') return { ok: false, message: given };
  const parsed = argumentsSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `--${path.map(String).join('.')}: ${message}`);
    return { ok: false, message: problems.join('\n') };
  }
  const { port, scenario, seed } = parsed.data;
  return {
    ok: true,
    options: {
      port,
      h2cPort: parsed.data['h2c-port'],
      tlsPort: parsed.data['tls-port'] ?? (parsed.data.tls ? 0 : null),
      scenario,
      seed,
      timeScale: parsed.data['time-scale'],
      logFile: parsed.data.log,
      parentWatch: parsed.data['parent-watch'],
    },
  };
}

function readArguments(args: readonly string[]): object | string {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'h2c-port': { type: 'string' },
        tls: { type: 'boolean' },
        'tls-port': { type: 'string' },
        scenario: { type: 'string' },
        seed: { type: 'string' },
        'time-scale': { type: 'string' },
        log: { type: 'string' },
        'parent-watch': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
