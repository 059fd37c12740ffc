/** Facts about the application: version, host, data folder, connection. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect } from 'react';
import { useBridge } from '../../app/bridge-context.js';
import { loadCatalogue, useCatalogue } from '../../stores/catalogue-store.js';
import { useConnected } from '../../stores/connection-store.js';

const hostWords = {
  electron: 'Desktop window',
  loopback: 'Browser page, served on this machine',
  cli: 'Command line',
} as const;

export function ApplicationFacts() {
  const bridge = useBridge();
  const connected = useConnected();
  const { data, error } = useCatalogue((state) => state.info);
  useEffect(() => {
    if (connected) void loadCatalogue(bridge);
  }, [bridge, connected]);
  return (
    <Container header={<Header variant="h2">About</Header>}>
      {error !== null && (
        <Alert type="error" action={<Button onClick={() => void loadCatalogue(bridge)}>Try again</Button>}>
          {error.message} {error.hint}
        </Alert>
      )}
      {data !== null && (
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Version', value: data.version },
            { label: 'Runs as', value: hostWords[data.host] },
            {
              label: 'Connection',
              value: connected ? (
                <StatusIndicator type="success">Connected</StatusIndicator>
              ) : (
                <StatusIndicator type="warning">Reconnecting</StatusIndicator>
              ),
            },
            {
              label: 'Data folder',
              value: (
                <span>
                  <span className="ft-code">{data.dataDirectory}</span>
                  <Box variant="small" display="block" color="text-body-secondary">
                    Holds every session. Another one: start with <span className="ft-nowrap">--data-dir</span>.
                  </Box>
                </span>
              ),
            },
            {
              label: 'Secrets',
              value: 'None are stored: profiles are kept by name, and keys never reach this window.',
            },
          ]}
        />
      )}
    </Container>
  );
}
