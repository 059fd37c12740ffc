/** What the account of a scenario has made for itself, beside the models that everybody sees. */
import { z } from 'zod';

const idSchema = z.string().regex(/^[a-z0-9]+$/, { error: 'must be letters and digits such as k1xqz4f2' });

export const applicationProfileSchema = z.strictObject({
  id: idSchema.describe('The end of its ARN.'),
  name: z.string().min(1),
  description: z.string().default(''),
  copyFrom: z.string().min(1).describe('Id of the model, or of the inference profile, that it stands for.'),
});
export type ScenarioApplicationProfile = z.output<typeof applicationProfileSchema>;

export const provisionedThroughputSchema = z.strictObject({
  id: idSchema.describe('The end of its ARN.'),
  name: z.string().min(1),
  modelId: z.string().min(1),
  region: z.string().min(1),
  modelUnits: z.int().min(1).default(1),
  status: z
    .enum(['Creating', 'InService', 'Updating', 'Failed'])
    .default('InService')
    .describe('Only one in service answers.'),
});
export type ScenarioProvisionedThroughput = z.output<typeof provisionedThroughputSchema>;
