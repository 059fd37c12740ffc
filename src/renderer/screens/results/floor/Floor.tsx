/** The floor: of what each median time to first token was made, as far as the session tells, and what would tell more. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { floorParts } from '../../../../shared/domain/floor.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { partNames, REMAINDER_NAME } from '../../../../shared/floor/part-names.js';
import { usePalette } from '../../../charts/use-palette.js';
import { useExperiment } from '../../../components/use-experiment.js';
import { FloorBar } from './FloorBar.js';
import { floorColour } from './floor-colour.js';
import { FloorTable } from './FloorTable.js';
import { floorRows, unknownParts } from './floor-rows.js';

export function Floor({ document }: { document: SessionOverview }) {
  const palette = usePalette();
  const start = useExperiment();
  const rows = floorRows(document);
  const longestMs = Math.max(0, ...rows.map(({ floor }) => floor.ttftMs ?? 0));
  const unknown = unknownParts(rows);
  return (
    <SpaceBetween size="m">
      <Header
        variant="h2"
        description="Of what the median time to first token was made, as far as this session tells. The parts are medians measured apart; nothing is guessed."
      >
        The floor
      </Header>
      <div className="ft-floor">
        {rows.map(({ label, floor }) => (
          <FloorBar key={floor.arm} label={label} floor={floor} longestMs={longestMs} palette={palette} />
        ))}
      </div>
      <ul className="ft-phases">
        {[...floorParts, 'remainder' as const].map((part) => (
          <li key={part} title={part === 'remainder' ? undefined : partNames[part].meaning}>
            <span
              className="ft-phase-swatch"
              style={{ backgroundColor: floorColour(palette, part) }}
              aria-hidden="true"
            />
            {part === 'remainder' ? REMAINDER_NAME : partNames[part].name}
          </li>
        ))}
      </ul>
      <FloorTable rows={rows} />
      {unknown.length > 0 && (
        <ExpandableSection variant="footer" headerText="What is not known, and what would measure it">
          <ul className="ft-unknown-parts">
            {unknown.map(({ part, how, preset, labels }) => (
              <li key={`${part} ${how}`}>
                <div>
                  <strong>{partNames[part].name}</strong>: {how}
                  {labels.length < rows.length && <span className="ft-secondary"> ({labels.join(', ')})</span>}.
                </div>
                {preset === null ? (
                  <Box color="text-body-secondary">no experiment tells it</Box>
                ) : (
                  <Button
                    variant="inline-link"
                    ariaLabel={`Measure it: ${partNames[part].name}`}
                    onClick={() => {
                      start(preset);
                    }}
                  >
                    Measure it
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}
