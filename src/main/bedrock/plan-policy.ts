/**
 * The IAM policy that a plan needs, and no more. Source: service authorization reference of Amazon Bedrock (actions,
 * resource types, condition keys) and the user guide's pages on prerequisites for inference profiles.
 */
import { splitModelId } from './model-id.js';
import { resourcesOf, type ModelResources, type NamedModel } from './policy-resources.js';

export interface PolicyQuestion {
  readonly region: string;
  readonly models: readonly NamedModel[];
  /** Whose profiles are called; null: not known. */
  readonly accountId: string | null;
  /** The profile sends a Bedrock API key in place of a signature. */
  readonly bearer: boolean;
}

export interface PlanPolicy {
  /** JSON, indented by two. */
  readonly policy: string;
  readonly notes: readonly string[];
}

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** ConverseStream has no action of its own. */
const STREAM = 'bedrock:InvokeModelWithResponseStream';
/** They know no resources. */
const listing = [
  'bedrock:ListFoundationModels',
  'bedrock:ListInferenceProfiles',
  'bedrock:ListProvisionedModelThroughputs',
];

/** Statements and resources stand in an order that depends on the plan's models alone, not on the order of its arms. */
export function planPolicy({ region, models, accountId, bearer }: PolicyQuestion): PlanPolicy {
  const needed = models.map((model) => resourcesOf(model, { region: model.region ?? region, accountId }));
  const direct = unique(needed.flatMap((each) => [...each.profiles, ...each.others, ...directModels(each)]));
  const profiles = unique(needed.flatMap((each) => each.profiles));
  const behind = unique(needed.flatMap((each) => (each.profiles.length > 0 ? each.models : [])));
  const counted = unique(needed.flatMap((each) => each.counted ?? []));
  const statements: Statement[] = [
    { Sid: 'MeasureModels', Effect: 'Allow', Action: [STREAM], Resource: direct },
    ...(behind.length === 0
      ? []
      : [
          {
            Sid: 'ServeInferenceProfiles',
            Effect: 'Allow' as const,
            Action: [STREAM],
            Resource: behind,
            Condition: { ArnLike: { 'bedrock:InferenceProfileArn': profiles } },
          },
        ]),
    ...(counted.length === 0
      ? []
      : [{ Sid: 'CountTokens', Effect: 'Allow' as const, Action: ['bedrock:CountTokens'], Resource: counted }]),
    { Sid: 'ListModels', Effect: 'Allow', Action: listing, Resource: ['*'] },
    ...(bearer
      ? [{ Sid: 'UseApiKey', Effect: 'Allow' as const, Action: ['bedrock:CallWithBearerToken'], Resource: ['*'] }]
      : []),
  ];
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
  return { policy, notes: notesOf(models, needed, policy, { region, accountId }) };
}

/** A model behind a profile may be called through the profile only. */
function directModels({ profiles, models }: ModelResources): readonly string[] {
  return profiles.length > 0 ? [] : models;
}

function notesOf(
  models: readonly NamedModel[],
  needed: readonly ModelResources[],
  policy: string,
  { accountId, region }: Pick<PolicyQuestion, 'accountId' | 'region'>,
): string[] {
  const notes: string[] = [];
  if (accountId === null && needed.some(({ profiles }) => profiles.some((arn) => arn.split(':')[4] === '*'))) {
    notes.push('The account id is not known: "*" stands in its place in the ARNs. Put your account id there.');
  }
  const everywhere = models.filter(({ modelId }, index) => needed[index]?.anyRegion === true && !isGlobal(modelId));
  if (everywhere.length > 0) {
    notes.push(
      `Where ${everywhere.map(({ modelId }) => modelId).join(', ')} may be served is not known, so every region is allowed. List the models of ${region} first to narrow it.`,
    );
  }
  if (models.some(({ modelId }) => isGlobal(modelId))) {
    notes.push(
      'A global inference profile is served in any commercial region. A service control policy that denies regions must let aws:RequestedRegion "unspecified" pass.',
    );
  }
  if (policy.includes('bedrock:CountTokens')) {
    notes.push('CountTokens is used only to tell, before a run, whether a prompt will be cached. It can be left out.');
  }
  notes.push(
    'Permission is not access: a model may still have to be requested in the account, in the Bedrock console.',
  );
  return notes;
}

function isGlobal(modelId: string): boolean {
  return splitModelId(modelId.split('/').at(-1) ?? modelId).prefix === 'global.';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
