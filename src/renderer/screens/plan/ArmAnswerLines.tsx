/** What the application said of one arm: whether it can be called, and whether its prompt will be cached. */
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ArmAccess, ArmTokens } from '../../../shared/contract/access-requests.js';
import { verdictWords } from './access-words.js';

export function AccessLine({ access }: { access: ArmAccess }) {
  const { text, tone } = verdictWords[access.verdict];
  if (access.verdict === 'callable') return <StatusIndicator type={tone}>{text}</StatusIndicator>;
  return (
    <StatusIndicator type={tone} wrapText>
      {text}: {access.message} {access.hint}
    </StatusIndicator>
  );
}

export function TokensLine({ tokens }: { tokens: ArmTokens }) {
  const text = tokens.how === 'estimated' ? `${tokens.text} (estimated)` : tokens.text;
  if (tokens.cached === 'will-not') {
    return (
      <StatusIndicator type="warning" wrapText>
        {text}
      </StatusIndicator>
    );
  }
  return (
    <Box color="text-body-secondary" variant="small">
      {text}
    </Box>
  );
}
