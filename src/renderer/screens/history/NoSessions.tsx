/** What stands in an empty history: the way to the first benchmark, or out of a search without matches. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { navigate } from '../../app/routes.js';

export function NoSessions({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <SpaceBetween size="s" alignItems="center">
        <Box color="text-body-secondary">No session matches.</Box>
        <Button onClick={onClear}>Clear the filter</Button>
      </SpaceBetween>
    );
  }
  return (
    <Box padding={{ vertical: 'l' }}>
      <SpaceBetween size="s" alignItems="center">
        <Box variant="h2">Nothing has been measured yet</Box>
        <Box color="text-body-secondary">
          Every benchmark is kept here with all its runs. The first one needs no AWS account: the simulator answers.
        </Box>
        <Button
          variant="primary"
          onClick={() => {
            navigate({ screen: 'new' });
          }}
        >
          Measure something
        </Button>
      </SpaceBetween>
    </Box>
  );
}
