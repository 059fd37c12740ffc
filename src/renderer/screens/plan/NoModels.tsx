/** What stands in the table of models when it has no rows: why, and what to do. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import { useBridge } from '../../app/bridge-context.js';
import { loadModels, type ModelsPlace, useCatalogue } from '../../stores/catalogue-store.js';
import { setWhere } from '../../stores/plan-form.js';
import { updatePlan } from '../../stores/plan-store.js';

interface Props {
  place: ModelsPlace;
  /** There are models, but the search leaves none. */
  filtered: boolean;
  onShowAll: () => void;
}

export function NoModels({ place, filtered, onShowAll }: Props) {
  const bridge = useBridge();
  const error = useCatalogue((state) => state.models.error);
  if (filtered) {
    return (
      <SpaceBetween size="xs" alignItems="center">
        <Box color="text-body-secondary">No model matches the search and its filters.</Box>
        <Button onClick={onShowAll}>Show all models</Button>
      </SpaceBetween>
    );
  }
  if (error === null) {
    return (
      <Box color="text-body-secondary">
        No model is offered here. Choose another region, or add a model by its id below.
      </Box>
    );
  }
  return (
    <Box textAlign="left">
      <Alert
        type="error"
        header={`The models of "${place.profile}" in ${place.region} could not be read`}
        action={
          <SpaceBetween size="xs" direction="horizontal">
            <Button onClick={() => void loadModels(bridge, place)}>Try again</Button>
            {place.profile !== SIMULATOR_PROFILE && (
              <Button
                onClick={() => {
                  updatePlan((form) => setWhere(form, { profile: SIMULATOR_PROFILE, endpoint: '' }));
                }}
              >
                Use the simulator
              </Button>
            )}
          </SpaceBetween>
        }
      >
        {error.message} {error.hint}
      </Alert>
    </Box>
  );
}
