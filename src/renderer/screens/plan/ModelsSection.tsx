/** What to compare: the searchable table of models, and the arms that were chosen from it. */
import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useBridge } from '../../app/bridge-context.js';
import { useNow } from '../../components/use-now.js';
import { ensureModels, useCatalogue } from '../../stores/catalogue-store.js';
import { useConnected } from '../../stores/connection-store.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { ArmsTable, CHOSEN_ID } from './ArmsTable.js';
import { listAge } from './list-age.js';
import { ModelsNotices } from './ModelsNotices.js';
import { ModelsTable } from './ModelsTable.js';
import { problemsOf, problemText } from './problems.js';
import { useModelsPlace } from './use-models-place.js';

const AGE_EVERY_MS = 60_000;
const noModels: readonly Model[] = [];

export function ModelsSection({ problems }: { problems: readonly PlanProblem[] }) {
  const bridge = useBridge();
  const connected = useConnected();
  const place = useModelsPlace();
  const models = useCatalogue((state) => state.models);
  const refreshed = useCatalogue((state) => state.modelsRefreshed);
  const { arms } = usePlanForm();
  const nowMs = useNow(AGE_EVERY_MS);

  useEffect(() => {
    if (connected) void ensureModels(bridge, place);
  }, [bridge, place, connected]);

  const all = models.data?.models ?? noModels;
  const age = models.data === null ? null : listAge(models.data, refreshed, nowMs);
  const armsProblem = problemsOf(problems, 'arms')[0];

  return (
    <SpaceBetween size="s">
      <ModelsNotices age={age} profile={place.profile} />
      <ModelsTable all={all} place={place} status={models.status} age={age?.text ?? null} />
      {armsProblem !== undefined && <Alert type={armsProblem.severity}>{problemText(armsProblem)}</Alert>}
      {arms.length > 0 && (
        <div id={CHOSEN_ID}>
          <ArmsTable models={all} problems={problems} />
        </div>
      )}
    </SpaceBetween>
  );
}
