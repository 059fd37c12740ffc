/** The questions that can be asked at one click. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import Tiles from '@cloudscape-design/components/tiles';
import type { Preset } from '../../../shared/domain/preset.js';
import { useBridge } from '../../app/bridge-context.js';
import { loadCatalogue, useCatalogue } from '../../stores/catalogue-store.js';
import { formFromPreset } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { presetWords } from './preset-words.js';

export function PresetTiles() {
  const bridge = useBridge();
  const presets = useCatalogue((state) => state.presets);
  const form = usePlanForm();
  const base = presets.data?.find(({ name }) => name === form.preset);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={form.changed && base !== undefined && <Button onClick={fill(base)}>Restore the preset</Button>}
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
      {presets.data === null && presets.error === null && <Skeleton height="88px" />}
      {presets.data !== null && (
        <Tiles
          ariaLabel="What do you want to know?"
          columns={columnsFor(presets.data.length)}
          value={form.changed ? null : form.preset}
          items={presets.data.map(({ name, title, answers, plan }) => ({
            value: name,
            label: <strong title={answers}>{title}</strong>,
            description: presetWords(plan),
          }))}
          onChange={({ detail }) => {
            const chosen = presets.data?.find(({ name }) => name === detail.value);
            if (chosen !== undefined) fill(chosen)();
          }}
        />
      )}
    </Container>
  );
}

/** What the chosen preset answers, in full: its tile has only a line. */
function questionWords(base: Preset | undefined, changed: boolean): string {
  if (base === undefined) return 'Choose a question; everything below is filled in and can be changed.';
  return changed ? `Your own plan, made from "${base.title}".` : base.answers;
}

/** Where the user has chosen to measure stays, except that the simulator's own scenario comes with the preset. */
function fill(preset: Preset): () => void {
  return () => {
    updatePlan(({ profile, region, endpoint }) => ({ ...formFromPreset(preset), profile, region, endpoint }));
  };
}

function columnsFor(count: number): number {
  return Math.min(count, 4);
}
