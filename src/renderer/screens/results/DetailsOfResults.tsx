/** The details panel of the results: the evidence of a finding, or a run, with the way to the next one. */
import { useEffect, useRef } from 'react';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Finding } from '../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { DetailsPanel } from '../../app/DetailsPanel.js';
import { useShortcut } from '../../app/shortcuts/use-shortcut.js';
import { formatCount } from '../../components/format.js';
import { FindingEvidence } from './findings/FindingEvidence.js';
import { type FindingPlace, placeOf } from './findings/finding-places.js';
import { placeWords } from './findings/place-words.js';
import { RunDetail } from './run/RunDetail.js';
import { shortLabel } from '../../components/short-label.js';
import type { Details, OpenedRun } from './use-details.js';

interface DetailsOfResultsProps {
  document: SessionOverview;
  details: Details;
  onShow: (place: FindingPlace) => void;
}

export function DetailsOfResults({ document, details, onShow }: DetailsOfResultsProps) {
  const { run, findingIndex, openRun, close } = details;
  const content = useRef<HTMLDivElement>(null);
  const shown = run === null ? `finding ${findingIndex ?? ''}` : `run ${run.run.sequence}`;
  useEffect(() => {
    // The link that led on is gone with what was shown before.
    if (window.document.activeElement === window.document.body) content.current?.focus({ preventScroll: true });
    content.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const onNext = run?.onNext ?? null;
  const onPrevious = run?.onPrevious ?? null;
  useShortcut('results.next-run', () => onNext?.(), onNext !== null);
  useShortcut('results.previous-run', () => onPrevious?.(), onPrevious !== null);
  const finding = findingIndex === null ? undefined : document.findings[findingIndex];
  if (run === null && (finding === undefined || findingIndex === null)) return null;
  return (
    <DetailsPanel
      header={run === null ? `Finding ${formatCount((findingIndex ?? 0) + 1)}` : runHeader(run)}
      onClose={close}
      actions={run === null ? <ShowIt finding={finding} onShow={onShow} /> : <RunSteps opened={run} />}
    >
      <div ref={content} tabIndex={-1} className="ft-details-content">
        {run === null && finding !== undefined && (
          <FindingEvidence finding={finding} arms={document.arms} onOpenRun={openRun} />
        )}
        {run !== null && <RunDetail document={document} arm={run.arm} run={run.run} />}
      </div>
    </DetailsPanel>
  );
}

/** Leads to the picture or the table in which the finding is seen. */
function ShowIt({ finding, onShow }: { finding: Finding | undefined; onShow: (place: FindingPlace) => void }) {
  if (finding === undefined) return null;
  const place = placeOf(finding);
  return (
    <Button
      onClick={() => {
        onShow(place);
      }}
    >
      {placeWords(place)}
    </Button>
  );
}

function runHeader({ arm, run }: OpenedRun): string {
  return `${shortLabel(arm.label)}, ${run.phase === 'warmup' ? 'warm-up' : 'run'} ${run.ordinal}: ${run.outcome}`;
}

function RunSteps({ opened: { onBack, onPrevious, onNext } }: { opened: OpenedRun }) {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {onBack !== null && (
        <Button variant="inline-link" iconName="arrow-left" onClick={onBack}>
          Finding
        </Button>
      )}
      <Button
        variant="icon"
        iconName="angle-left"
        ariaLabel="Previous run"
        disabled={onPrevious === null}
        onClick={() => onPrevious?.()}
      />
      <Button
        variant="icon"
        iconName="angle-right"
        ariaLabel="Next run"
        disabled={onNext === null}
        onClick={() => onNext?.()}
      />
    </SpaceBetween>
  );
}
