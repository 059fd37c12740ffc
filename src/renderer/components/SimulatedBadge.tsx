/** Marks figures that the simulator made; stands wherever such figures are shown. */
import Badge from '@cloudscape-design/components/badge';
import Popover from '@cloudscape-design/components/popover';

export function SimulatedBadge({ timeScale = null }: { timeScale?: number | null }) {
  const scaled = timeScale !== null && timeScale !== 1;
  return (
    <Popover
      triggerType="custom"
      size="medium"
      position="bottom"
      dismissAriaLabel="Close"
      content={
        'The built-in simulator answered, not Amazon Bedrock. The figures show how Firsttoken works; ' +
        'they say nothing about a model today.' +
        (scaled ? ` Every wait of the simulator was multiplied by ${timeScale}; figures are shown as measured.` : '')
      }
    >
      <button type="button" className="ft-plain-button" aria-label="Simulated: what does this mean?">
        <Badge color="severity-low">{scaled ? `Simulated · time × ${timeScale}` : 'Simulated'}</Badge>
      </button>
    </Popover>
  );
}
