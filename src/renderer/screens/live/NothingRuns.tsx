/** The live screen before the first benchmark: what will be seen here, and the way to it. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePalette } from '../../charts/use-palette.js';
import { navigate } from '../../app/routes.js';
import { ExampleLane } from './ExampleLane.js';
import { paletteStyle } from './live-palette.js';

const parts = [
  ['Stopwatch', 'counts from the moment the request is sent until its first token: the wait that your users feel.'],
  ['Reply', 'streams as it comes, as plain text; what the model reasons first stands apart from its answer.'],
  ['Strip of the run', 'shows the wait and every delta on one scale of seconds, the same for all models.'],
  ['Dots', 'are the runs so far on one log axis. From six runs on, the interval of the median shows how sure it is.'],
] as const;

export function NothingRuns() {
  const palette = usePalette();
  return (
    <div className="ft-live" style={paletteStyle(palette)}>
      <Header
        variant="h1"
        description="While a benchmark runs, every model has a lane here, beside the others."
        actions={
          <Button
            variant="primary"
            onClick={() => {
              navigate({ screen: 'new' });
            }}
          >
            New benchmark
          </Button>
        }
      >
        Nothing is running
      </Header>
      <Container header={<Header variant="h2">What you will see</Header>}>
        <div className="ft-live-example">
          <ExampleLane palette={palette} />
          <SpaceBetween size="m">
            {parts.map(([name, what]) => (
              <div key={name}>
                <Box variant="strong">{name}</Box> {what}
              </div>
            ))}
            <Box color="text-body-secondary">
              No AWS account is needed to try it: the built-in simulator streams as Amazon Bedrock does, and its figures
              are marked as simulated.
            </Box>
          </SpaceBetween>
        </div>
      </Container>
    </div>
  );
}
