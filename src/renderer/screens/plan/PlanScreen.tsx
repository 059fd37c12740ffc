/** New benchmark: from a question to a plan that can start. At first start everything is chosen but the press of Start. */
import './plan.css';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, useEffect } from 'react';
import { useBridge } from '../../app/bridge-context.js';
import { loadCatalogue, useCatalogue } from '../../stores/catalogue-store.js';
import { useConnected } from '../../stores/connection-store.js';
import { firstForm } from '../../stores/plan-form.js';
import { planStore, updatePlan, usePlanForm } from '../../stores/plan-store.js';
import { HowSection } from './HowSection.js';
import { ModelsSection } from './ModelsSection.js';
import { PlanFileButtons } from './PlanFileButtons.js';
import { PresetTabs } from './PresetTabs.js';
import { PromptSection } from './PromptSection.js';
import { StartBar } from './StartBar.js';
import { type PlanCheck, usePlanCheck } from './use-plan-check.js';
import { WhereSection } from './WhereSection.js';

const FIRST_PRESET = 'article';

export function PlanScreen() {
  useFirstPlan();
  const form = usePlanForm();
  const models = useCatalogue((state) => state.models);
  const check = usePlanCheck(form, models.data);
  return <PlanFields check={check} />;
}

/** Each part follows the form by itself, so that all are drawn anew only with a new check. */
const PlanFields = memo(function PlanFields({ check }: { check: PlanCheck }) {
  const { problems } = check;
  return (
    <div className="ft-plan">
      <SpaceBetween size="m">
        <Header
          variant="h1"
          description="Measures how soon models stream their first token, how much that varies, and why."
          actions={<PlanFileButtons />}
        >
          New benchmark
        </Header>
        <PresetTabs />
        <WhereSection problems={problems} />
        <ModelsSection problems={problems} />
        <HowSection problems={problems} />
        <PromptSection problems={problems} estimate={check.estimate} />
      </SpaceBetween>
      <StartBar check={check} />
    </div>
  );
});

/** Reads what can be picked, and fills the form from the first preset unless the user was here before. */
function useFirstPlan(): void {
  const bridge = useBridge();
  const connected = useConnected();
  const presets = useCatalogue((state) => state.presets.data);
  useEffect(() => {
    if (connected) void loadCatalogue(bridge);
  }, [bridge, connected]);
  useEffect(() => {
    const first = presets?.find(({ name }) => name === FIRST_PRESET) ?? presets?.[0];
    if (first !== undefined && !planStore.getState().started) updatePlan(() => firstForm(first));
  }, [presets]);
}
