/** Under what conditions the session ran: what another measurement would have to repeat. */
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { formatCount, formatSeconds, UNKNOWN } from '../../../components/format.js';
import { periodWords, reuseWords } from '../head/caption.js';
import { calibrationWords, loadWords, retryWords } from './load-words.js';
import { regionPairs } from './region-pairs.js';
import { wayPairs } from './way-words.js';

export function Conditions({ document }: { document: SessionOverview }) {
  const { session, arms } = document;
  const { plan, environment } = session;
  const runs = arms.flatMap((arm) => arm.runs);
  const inputTokens = runs.map((run) => run.inputTokens).filter((count) => count !== null);
  const plain = (label: string, value: string) => ({ label, value });
  const groups = [
    {
      type: 'group' as const,
      title: 'Where and when',
      items: [
        plain('When', periodWords(session)),
        plain('Profile', plan.profile),
        ...regionPairs({ plan, environment, arms }).map(({ label, values }) => ({
          label,
          value: <Lines of={values} />,
        })),
        ...wayPairs(environment),
        plain('Connections', reuseWords(runs)),
        ...(environment.scenario !== null
          ? [plain('Simulator', `scenario ${environment.scenario}, time × ${environment.timeScale ?? 1}`)]
          : []),
      ],
    },
    {
      type: 'group' as const,
      title: 'Plan',
      items: [
        plain('Runs per model', `${formatCount(plan.runs)} measured, ${formatCount(plan.warmups)} warm-up`),
        plain('Order', plan.order === 'shuffled' ? `shuffled in blocks, seed ${plan.seed}` : 'one model after another'),
        plain('Pause between runs', formatSeconds(plan.idleSeconds)),
        plain('Time limit of a run', formatSeconds(plan.timeoutSeconds)),
        plain('Load', loadWords(plan.load)),
        plain('Retries', retryWords(plan)),
      ],
    },
    {
      type: 'group' as const,
      title: 'Request',
      items: [
        plain('Transport', [...new Set(arms.map((arm) => arm.settings.transport))].join(', ') || UNKNOWN),
        plain(
          'Prompt',
          inputTokens.length === 0 ? UNKNOWN : `${tokenSpan(inputTokens)} tokens, as the service counted`,
        ),
        plain('Max tokens', formatCount(plan.inference.maxTokens)),
        plain(
          'Temperature',
          plan.inference.temperature === null ? 'model default' : String(plan.inference.temperature),
        ),
        plain('Top-p', plan.inference.topP === null ? 'model default' : String(plan.inference.topP)),
      ],
    },
    {
      type: 'group' as const,
      title: 'This computer',
      items: [
        plain('Firsttoken', `${environment.appVersion} (${environment.host})`),
        plain('AWS SDK', environment.sdkVersion),
        plain('Node.js', environment.nodeVersion),
        plain('System', `${environment.platform} ${environment.architecture}`),
        plain('Own delay', calibrationWords(environment.calibration)),
        plain('Processor', `${formatCount(environment.cpuCount)} × ${environment.cpuModel ?? 'unknown'}`),
      ],
    },
  ];
  return (
    <SpaceBetween size="m">
      <KeyValuePairs columns={4} minColumnWidth={180} items={groups} />
      <ExpandableSection headerText="Prompt" variant="footer">
        <SpaceBetween size="s">
          <PromptPart title="System" text={plan.prompt.system} />
          <PromptPart title="User" text={plan.prompt.user} />
        </SpaceBetween>
      </ExpandableSection>
    </SpaceBetween>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return of.map((line) => (
    <div key={line} className="ft-any-text">
      {line}
    </div>
  ));
}

function PromptPart({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Box variant="awsui-key-label">{title}</Box>
      {text === '' ? (
        <Box color="text-status-inactive">none</Box>
      ) : (
        <div className="ft-reply" tabIndex={0} role="group" aria-label={`${title} prompt`}>
          {text}
        </div>
      )}
    </div>
  );
}

function tokenSpan(counts: readonly number[]): string {
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}
