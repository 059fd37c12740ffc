/** Regions of the service Bedrock and the partitions that they lie in: data with source and date, `resources/regions.json`. */
import { z } from 'zod';
import regionsJson from '../../../resources/regions.json';

const partitionSchema = z.strictObject({
  id: z.string(),
  /** Fits the codes of its regions. */
  pattern: z.string(),
  dnsSuffix: z.string(),
  dualStackDnsSuffix: z.string(),
});
export type Partition = z.infer<typeof partitionSchema>;

const regionSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  partition: z.string(),
  /** A FIPS host of the region is listed by name. */
  hasFips: z.boolean(),
});

const { asOf, partitions, regions } = z
  .strictObject({
    asOf: z.string(),
    source: z.string(),
    notes: z.array(z.string()),
    partitions: z.tuple([partitionSchema], partitionSchema),
    regions: z.array(regionSchema),
  })
  .parse(regionsJson);

export interface Region {
  readonly code: string;
  readonly name: string;
}

export const bedrockRegions: readonly Region[] = regions.map(({ code, name }) => ({ code, name }));

/** Codes, those whose FIPS host is listed by name, and the day of the list. */
export const knownRegions = {
  codes: regions.map(({ code }) => code),
  withFips: regions.filter(({ hasFips }) => hasFips).map(({ code }) => code),
  asOf,
} as const;

/** @param region any code: a region that is not listed still belongs to a partition */
export function partitionOf(region: string): Partition {
  return partitions.find(({ pattern }) => new RegExp(pattern).test(region)) ?? partitions[0];
}
