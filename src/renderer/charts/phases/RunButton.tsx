/** Opens a run from a table of a chart: the way to it without a mouse. */
import Button from '@cloudscape-design/components/button';

interface RunButtonProps {
  armLabel: string;
  ordinal: number;
  onClick: () => void;
}

export function RunButton({ armLabel, ordinal, onClick }: RunButtonProps) {
  return (
    <span className="ft-nowrap">
      <Button variant="inline-link" ariaLabel={`Open ${armLabel}, run ${ordinal}`} onClick={onClick}>
        Run {ordinal}
      </Button>
    </span>
  );
}
