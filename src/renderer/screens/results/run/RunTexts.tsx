/** What was sent and what came back. Hostile text: text nodes only, whatever it holds. */
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Prompt } from '../../../../shared/domain/compose-prompt.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import { formatPlural } from '../../../components/format.js';
import { RunSection } from './RunSection.js';

export function RunReply({ reply: { reasoning, text } }: Pick<DocumentRun, 'reply'>) {
  return (
    <RunSection title="Reply">
      {reasoning === '' && text === '' ? (
        <Box color="text-status-inactive">No text came.</Box>
      ) : (
        <SpaceBetween size="s">
          {reasoning !== '' && <LongText title="Reasoning" text={reasoning} isReasoning />}
          {text !== '' && <LongText title="Answer" text={text} />}
        </SpaceBetween>
      )}
    </RunSection>
  );
}

/** As it was composed for this run, with its nonce and filler. */
export function RunPrompt({ prompt: { system, user } }: { prompt: Prompt }) {
  return (
    <ExpandableSection
      variant="footer"
      headerText={`Prompt, ${formatPlural(system.length + user.length, 'character')}`}
    >
      <SpaceBetween size="s">
        {system !== '' && <LongText title="System prompt" text={system} />}
        <LongText title="User prompt" text={user} />
      </SpaceBetween>
    </ExpandableSection>
  );
}

interface LongTextProps {
  title: string;
  text: string;
  isReasoning?: boolean;
}

function LongText({ title, text, isReasoning = false }: LongTextProps) {
  return (
    <div>
      <div className="ft-text-head">
        <Box variant="awsui-key-label">{title}</Box>
        <CopyToClipboard
          variant="icon"
          textToCopy={text}
          copyButtonAriaLabel={`Copy: ${title}`}
          copySuccessText="Copied"
          copyErrorText="It could not be copied"
        />
      </div>
      <div
        className={isReasoning ? 'ft-reply ft-reply-reasoning' : 'ft-reply'}
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        {text}
      </div>
    </div>
  );
}
