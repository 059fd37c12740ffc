/** Cheat sheet: what makes the first token come sooner, with what the user's own sessions measured of it. */
import './cheat-sheet.css';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback, useMemo, useState } from 'react';
import { strategies } from '../../../shared/cheat-sheet/strategies.js';
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';
import { useExperiment } from '../../components/use-experiment.js';
import { notify } from '../../stores/notifications-store.js';
import { StrategyDetail } from './StrategyDetail.js';
import { strategyColumns } from './strategy-columns.js';
import { useCheatSheet } from './use-cheat-sheet.js';

export function CheatSheetScreen() {
  const { sheet, reload } = useCheatSheet();
  const startPreset = useExperiment();
  const start = useCallback(
    ({ preset, title, addition }: Strategy) => {
      if (addition !== null) notify({ id: 'experiment', type: 'info', header: title, content: addition });
      startPreset(preset);
    },
    [startPreset],
  );
  const [open, setOpen] = useState<Strategy | null>(null);
  const measured = sheet.data?.measured ?? null;
  const columns = useMemo(() => strategyColumns({ measured, onOpen: setOpen, onMeasure: start }), [measured, start]);
  return (
    <SpaceBetween size="m">
      {sheet.error !== null && (
        <Alert
          type="error"
          header="The stored sessions could not be looked through"
          action={<Button onClick={reload}>Try again</Button>}
        >
          {sheet.error.message} {sheet.error.hint}
        </Alert>
      )}
      <Table<Strategy>
        variant="container"
        items={strategies}
        trackBy="id"
        columnDefinitions={columns}
        wrapLines
        cellVerticalAlign="top"
        ariaLabels={{ tableLabel: 'Strategies' }}
        header={
          <Header
            variant="h1"
            description="What makes the first token come sooner: the article's six strategies, then more. Effects are those that your own sessions measured, the latest first."
          >
            Cheat sheet
          </Header>
        }
      />
      {open !== null && (
        <StrategyDetail
          strategy={open}
          effects={measured?.find(({ strategy }) => strategy === open.id)?.effects ?? []}
          onMeasure={() => {
            start(open);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </SpaceBetween>
  );
}
