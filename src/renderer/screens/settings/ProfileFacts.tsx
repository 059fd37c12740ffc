/** The AWS profiles of this machine as they were read, with what is wrong in the files and in each of them. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { Profile } from '../../../shared/domain/profile.js';
import { useBridge } from '../../app/bridge-context.js';
import { Unknown } from '../../components/Unknown.js';
import { reloadProfiles, useCatalogue } from '../../stores/catalogue-store.js';
import { kindWords } from '../../components/profile-words.js';

const columns: TableProps.ColumnDefinition<Profile>[] = [
  { id: 'name', header: 'Profile', minWidth: 180, cell: ({ label }) => label, isRowHeader: true },
  { id: 'kind', header: 'Kind', minWidth: 140, cell: ({ kind }) => kindWords[kind] },
  {
    id: 'source',
    header: 'From',
    minWidth: 120,
    cell: ({ source }) => source ?? <Unknown reason="Assumes no role of another." />,
  },
  {
    id: 'region',
    header: 'Region',
    cell: ({ region }) => <span className="ft-nowrap">{region ?? <Unknown reason="It sets none." />}</span>,
  },
  {
    id: 'endpoint',
    header: 'Endpoint',
    minWidth: 170,
    cell: ({ endpointHost }) =>
      endpointHost === null ? <Unknown reason="The region's own." /> : <span className="ft-code">{endpointHost}</span>,
  },
  {
    id: 'problem',
    header: 'Problem',
    minWidth: 280,
    cell: ({ problem }) =>
      problem === null ? (
        <Unknown reason="Nothing is known to be wrong with it." />
      ) : (
        <Box color="text-status-warning">
          <Icon name="status-warning" ariaLabel="Broken" /> {problem}
        </Box>
      ),
  },
];

export function ProfileFacts() {
  const bridge = useBridge();
  const { status, data, error } = useCatalogue((state) => state.profiles);
  const items = useMemo(() => brokenFirst(data?.profiles ?? []), [data]);
  return (
    <Table<Profile>
      variant="container"
      items={items}
      trackBy="name"
      columnDefinitions={columns}
      contentDensity="compact"
      wrapLines
      loading={status === 'loading' && data === null}
      loadingText="Reading the profiles of this machine"
      empty={<Box color="text-body-secondary">None was read.</Box>}
      ariaLabels={{ tableLabel: 'Profiles' }}
      header={
        <SpaceBetween size="s">
          <Header
            variant="h2"
            counter={data === null ? '' : `(${data.profiles.length})`}
            description="From the AWS configuration files and the environment. They are read again when the files change."
            actions={
              <Button
                iconName="refresh"
                ariaLabel="Read the profiles again"
                loading={status === 'loading'}
                onClick={() => void reloadProfiles(bridge)}
              />
            }
          >
            Profiles
          </Header>
          {error !== null && (
            <Alert type="error">
              {error.message} {error.hint}
            </Alert>
          )}
          {data?.warnings.map((warning) => (
            <Alert key={warning} type="warning">
              {warning}
            </Alert>
          ))}
        </SpaceBetween>
      }
    />
  );
}

function brokenFirst(profiles: readonly Profile[]): Profile[] {
  return [...profiles.filter(({ problem }) => problem !== null), ...profiles.filter(({ problem }) => problem === null)];
}
