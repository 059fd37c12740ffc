/** Where to measure: profile, whose credentials it gives, region, and for the few who need it another host. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import { useCatalogue } from '../../stores/catalogue-store.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { EndpointFields } from './EndpointFields.js';
import { ProfileField } from './ProfileField.js';
import { ProfileStatus } from './ProfileStatus.js';
import { RegionField } from './RegionField.js';
import { SimulatorFields } from './SimulatorFields.js';

/** Columns that share a row of twelve, on a window wide enough for it. */
const simulatorColumns = [4, 3, 2, 3].map((colspan) => ({ colspan: { default: 12, xs: colspan } }));
const plainColumns = [6, 6].map((colspan) => ({ colspan: { default: 12, xs: colspan } }));

export function WhereSection({ problems }: { problems: readonly PlanProblem[] }) {
  const { profile, endpoint, fips, dualStack } = usePlanForm();
  const listing = useCatalogue((state) => state.profiles.data);
  const [asked, setAsked] = useState(false);
  const simulated = profile === SIMULATOR_PROFILE;
  const chosen = listing?.profiles.find(({ name }) => name === profile);
  // What is in force is never hidden.
  const inForce =
    endpoint !== '' ||
    (!simulated && (fips !== 'configured' || dualStack !== 'configured' || typeof chosen?.endpointHost === 'string'));
  const open = asked || inForce;
  const actions = (
    <Button
      ariaExpanded={open}
      disabled={inForce}
      onClick={() => {
        setAsked(!asked);
      }}
    >
      Another endpoint
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={actions}>
          1 Where
        </Header>
      }
    >
      <SpaceBetween size="m">
        {listing !== null && listing.warnings.length > 0 && (
          <Alert type="warning" header="The AWS configuration files could not be read in full">
            {listing.warnings.map((warning) => (
              <div key={warning}>{warning}</div>
            ))}
          </Alert>
        )}
        <Grid gridDefinition={simulated ? simulatorColumns : plainColumns}>
          <ProfileField problems={problems} />
          <RegionField problems={problems} />
          {simulated && <SimulatorFields problems={problems} field="scenario" />}
          {simulated && <SimulatorFields problems={problems} field="timeScale" />}
        </Grid>
        {/* What is wrong with a broken one stands at the field. */}
        {!simulated && chosen?.problem === null && <ProfileStatus key={profile} profile={chosen} />}
        {open && <EndpointFields problems={problems} profile={chosen} />}
      </SpaceBetween>
    </Container>
  );
}
