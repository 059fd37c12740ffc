/** A problem of the plan in one line, with its severity as sign, colour and word. */
import Box from '@cloudscape-design/components/box';
import Icon from '@cloudscape-design/components/icon';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { problemText } from './problems.js';

export function ProblemLine({ problem }: { problem: PlanProblem }) {
  const isError = problem.severity === 'error';
  return (
    <Box color={isError ? 'text-status-error' : 'text-status-warning'}>
      <Icon name={isError ? 'status-negative' : 'status-warning'} ariaLabel={isError ? 'Error' : 'Warning'} />{' '}
      {problemText(problem)}
    </Box>
  );
}
