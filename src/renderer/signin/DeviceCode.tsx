/** The code of a sign-in that waits, the page it belongs to, and what to do without this window. */
import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SignIn } from '../../shared/domain/sign-in.js';
import { CommandToCopy } from '../components/CommandToCopy.js';
import { FocusedButton } from '../components/FocusedButton.js';
import { useNow } from '../components/use-now.js';
import { useCatalogue } from '../stores/catalogue-store.js';
import { safeLink, signInCommand, timeLeftText } from './sign-in-words.js';

const SECOND_MS = 1_000;

export function DeviceCode({ signIn }: { signIn: SignIn }) {
  const page = safeLink(signIn.verificationUriComplete) ?? safeLink(signIn.verificationUri);
  return (
    <SpaceBetween size="m">
      <Box>Open the page, see that it shows this code, and allow the access there. Then come back.</Box>
      <div className="ft-user-code">
        <span className="ft-user-code-text">{signIn.userCode}</span>
        <CopyToClipboard
          variant="icon"
          textToCopy={signIn.userCode}
          copyButtonAriaLabel="Copy the code"
          copySuccessText="Copied"
          copyErrorText="It could not be copied"
        />
      </div>
      {page === null ? (
        <Box>
          The address <span className="ft-code">{signIn.verificationUri}</span> is no https page, so that it is not
          offered as a link.
        </Box>
      ) : (
        <div className="ft-open-page">
          <FocusedButton
            variant="primary"
            href={page}
            target="_blank"
            rel="noopener noreferrer"
            iconName="external"
            iconAlign="right"
            ariaLabel="Open the page (in the browser)"
          >
            Open the page
          </FocusedButton>
          <span className="ft-code">{new URL(page).host}</span>
        </div>
      )}
      <TimeLeft expiresAt={signIn.expiresAt} />
      <InTheTerminal profile={signIn.profile} />
    </SpaceBetween>
  );
}

/** Counts down before the eye only: a screen reader would speak without end. */
function TimeLeft({ expiresAt }: { expiresAt: string }) {
  const nowMs = useNow(SECOND_MS);
  return (
    <div role="timer" className="ft-secondary ft-tabular">
      {timeLeftText(expiresAt, nowMs)}
    </div>
  );
}

function InTheTerminal({ profile }: { profile: string }) {
  const profiles = useCatalogue((state) => state.profiles.data?.profiles);
  const chosen = profiles?.find(({ name }) => name === profile);
  const command = chosen === undefined ? null : signInCommand(chosen, profiles ?? []);
  if (command === null) return null;
  return (
    <ExpandableSection headerText="Sign in from a terminal instead">
      <CommandToCopy command={command} />
    </ExpandableSection>
  );
}
