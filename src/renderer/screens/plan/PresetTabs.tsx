/** The questions that can be asked at one click, by what they are good for. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import type { ListedPreset } from '../../../shared/contract/preset-requests.js';
import { isSimulated } from '../../../shared/domain/plan.js';
import { type PresetGroup, presetGroups } from '../../../shared/domain/preset.js';
import { useBridge } from '../../app/bridge-context.js';
import { loadCatalogue, useCatalogue } from '../../stores/catalogue-store.js';
import { fillPreset } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { DeletePresetButton } from './DeletePresetButton.js';
import { ExperimentModel } from './ExperimentModel.js';
import { groupTitles, questionWords } from './preset-words.js';
import { PresetTiles } from './PresetTiles.js';

export function PresetTabs() {
  const bridge = useBridge();
  const presets = useCatalogue((state) => state.presets);
  const form = usePlanForm();
  // Until another preset is chosen, which has a place of its own.
  const [lookedAt, setLookedAt] = useState<{ group: PresetGroup; preset: string | null } | null>(null);
  const base = presets.data?.find(({ name }) => name === form.preset);
  // The presets are listed at scale 1.
  const timeScale = Number(form.numbers.timeScale) || 1;
  const shown = lookedAt?.preset === form.preset ? lookedAt.group : (base?.group ?? 'decide');
  const choose = (preset: ListedPreset): void => {
    updatePlan((before) => fillPreset(before, preset, base));
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            base !== undefined && (
              <SpaceBetween direction="horizontal" size="xs">
                {base.group === 'own' && <DeletePresetButton name={base.name} />}
                {form.changed && (
                  <Button
                    onClick={() => {
                      choose(base);
                    }}
                  >
                    Restore the preset
                  </Button>
                )}
              </SpaceBetween>
            )
          }
          description={questionWords(base, form.changed)}
        >
          What do you want to know?
        </Header>
      }
    >
      {presets.error !== null && (
        <Alert type="error" action={<Button onClick={() => void loadCatalogue(bridge)}>Try again</Button>}>
          {presets.error.message} {presets.error.hint}
        </Alert>
      )}
      {presets.data === null && presets.error === null && <Skeleton height="180px" />}
      {presets.data !== null && (
        <SpaceBetween size="s">
          <Tabs
            ariaLabel="Kinds of questions"
            disableContentPaddings
            activeTabId={shown}
            onChange={({ detail }) => {
              const group = presetGroups.find((other) => other === detail.activeTabId);
              if (group !== undefined) setLookedAt({ group, preset: form.preset });
            }}
            tabs={presetGroups.map((group) => {
              const ofGroup = presets.data?.filter((preset) => preset.group === group) ?? [];
              return {
                id: group,
                label: `${groupTitles[group]} (${ofGroup.length})`,
                content:
                  ofGroup.length === 0 ? (
                    <Box color="text-body-secondary" padding={{ top: 's' }}>
                      None yet: change any plan below, then press "Save as preset" at the top.
                    </Box>
                  ) : (
                    <PresetTiles
                      presets={ofGroup}
                      chosen={form.changed ? null : form.preset}
                      timeScale={isSimulated(form) ? timeScale : null}
                      onChoose={choose}
                    />
                  ),
              };
            })}
          />
          <ExperimentModel />
        </SpaceBetween>
      )}
    </Container>
  );
}
