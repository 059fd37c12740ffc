/**
 * The floor of an arm's time to first token: the layers that it is made of, as far as one session can tell them apart. A
 * layer that was not measured is unknown, with the reason and the preset that would measure it; nothing is guessed.
 */
import { z } from 'zod';

/** In the order in which a request meets them. */
export const floorParts = ['client', 'connection', 'network', 'routing', 'scheduling', 'prefill'] as const;
export const floorPartSchema = z.strictObject({
  part: z.enum(floorParts),
  /** Milliseconds of the median TTFT; null: not known. */
  ms: z.number().nullable(),
  /** How it was measured, or why it is not known. */
  how: z.string(),
  /** The preset that measures what is not known; null: it is known, or no preset can. */
  preset: z.string().nullable(),
});
export type FloorPart = z.infer<typeof floorPartSchema>;

export const armFloorSchema = z.strictObject({
  /** Id of the arm. */
  arm: z.string(),
  n: z.int(),
  /** Median TTFT; null below three runs. */
  ttftMs: z.number().nullable(),
  parts: z.array(floorPartSchema),
  /** What is left of the median TTFT; null when that is not known, or the parts add up to more. */
  remainder: z.strictObject({ ms: z.number().nullable(), how: z.string() }),
  /** Of the whole stream, as Bedrock reported it, beside the total by this clock: medians of the runs that have both. */
  reported: z.strictObject({ serverLatencyMs: z.number().nullable(), totalMs: z.number().nullable(), n: z.int() }),
});
export type ArmFloor = z.infer<typeof armFloorSchema>;
