/** Where nothing is compared yet: what a comparison tells, and the sessions to choose from. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { comparedFrom, comparedUpTo } from '../../../shared/domain/sessions-comparison.js';
import { navigate } from '../../app/routes.js';
import { useSessions } from '../../stores/sessions-store.js';
import { NoSessions } from '../history/NoSessions.js';
import { SessionPicker } from './SessionPicker.js';

const nothingHidden: readonly string[] = [];

/** @param chosen ids that stand on the screen already: one, or none */
export function NothingCompared({ chosen }: { chosen: readonly string[] }) {
  const { sessions } = useSessions();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = [...chosen, ...picked];
  const refused =
    ids.length < comparedFrom
      ? chosen.length === 0
        ? 'Choose two or more sessions.'
        : 'Choose one or more sessions.'
      : ids.length > comparedUpTo
        ? `At most ${comparedUpTo} sessions are compared at once.`
        : null;
  if (sessions.data?.length === 0) {
    return (
      <SpaceBetween size="m">
        <Header variant="h1">Compare</Header>
        <Container>
          <NoSessions filtered={false} onClear={() => undefined} />
        </Container>
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween size="m">
      {chosen.length === 0 && <Header variant="h1">Compare</Header>}
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button
                variant="primary"
                disabled={refused !== null}
                {...(refused !== null && { disabledReason: refused })}
                onClick={() => {
                  navigate({ screen: 'compare', sessionIds: ids });
                }}
              >
                Compare
              </Button>
            }
          >
            {chosen.length === 0 ? 'Choose the sessions to compare' : 'Choose what it stands against'}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <Box color="text-body-secondary">
            The same model with the same settings is compared with itself: before and after an upgrade, from two places,
            on two days. What later sessions stand against is the oldest with enough runs, until you choose another.
            Each difference comes with its interval, and what else differed between the sessions is told first.
          </Box>
          <SessionPicker without={chosen.length === 0 ? nothingHidden : chosen} chosen={picked} onChange={setPicked} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}
