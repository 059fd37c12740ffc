import { expect, it } from 'vitest';
import stormyScenario from '../../../resources/scenarios/stormy.json' with { type: 'json' };
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { scenarioFaultSchema } from '../../../src/main/simulator/scenario-fault.js';
import { ask, clientOf, question, startForTest } from './support.js';

it('the scenario stormy has a model for every fault that there is', () => {
  const everyTime = parseScenario(stormyScenario, 'stormy').models.flatMap(({ faults }) =>
    faults.flatMap(({ kind, onRequest }) => (onRequest === 'every' ? [kind] : [])),
  );
  const known = scenarioFaultSchema.options.flatMap(({ shape }) => [...shape.kind.values]);
  expect([...new Set(everyTime)].sort()).toEqual([...known].sort());
});

it('its mixed model serves most requests and lets some fail', async () => {
  const simulator = await startForTest(stormyScenario, { timeScale: 0.01 });
  const client = clientOf(simulator);
  const outcomes: string[] = [];
  for (let run = 0; run < 60; run += 1) {
    const outcome = await ask(client, question({ modelId: 'us.simulator.storm-mixed-v1:0' })).then(
      ({ events }) => (events.at(-1)?.metadata === undefined ? 'incomplete' : 'served'),
      (error: unknown) => (error as Error).name,
    );
    outcomes.push(outcome);
  }
  const served = outcomes.filter((outcome) => outcome === 'served').length;
  expect([served > 40, served < 60]).toEqual([true, true]);
});
