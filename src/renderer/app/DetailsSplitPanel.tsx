/** The frame's split panel: holds the details that a screen has open. */
import type { AppLayoutProps } from '@cloudscape-design/components/app-layout';
import LiveRegion from '@cloudscape-design/components/live-region';
import SplitPanel from '@cloudscape-design/components/split-panel';
import { useEffect } from 'react';
import { setDetailsPanel, usePreferences } from '../stores/preferences-store.js';
import { type DetailsEntry, useDetails } from './details-panels.js';
import { isDialogOpen } from './shortcuts/when-ignored.js';
import { useMediaQuery } from './use-media-query.js';

/** Beside the content there must be room for a chart and a table. */
const WIDE_WINDOW = '(min-width: 1600px)';

type SplitPanelOfLayout = Pick<
  AppLayoutProps,
  | 'splitPanel'
  | 'splitPanelOpen'
  | 'splitPanelSize'
  | 'splitPanelPreferences'
  | 'onSplitPanelToggle'
  | 'onSplitPanelResize'
  | 'onSplitPanelPreferencesChange'
>;

/** What the frame's layout needs to show the open details; they stand beside the content where the window is wide. */
export function useDetailsSplitPanel(): SplitPanelOfLayout {
  const details = useDetails();
  const { place, sideWidthPx, bottomHeightPx } = usePreferences().detailsPanel;
  const wide = useMediaQuery(WIDE_WINDOW);
  const position = place ?? (wide ? 'side' : 'bottom');
  return {
    ...(details !== null && { splitPanel: <DetailsSplitPanel details={details} /> }),
    splitPanelOpen: details !== null,
    splitPanelSize: position === 'side' ? sideWidthPx : bottomHeightPx,
    splitPanelPreferences: { position },
    onSplitPanelToggle: ({ detail }) => {
      if (!detail.open) details?.onClose();
    },
    onSplitPanelResize: ({ detail: { size } }) => {
      setDetailsPanel(position === 'side' ? { sideWidthPx: size } : { bottomHeightPx: size }, window.localStorage);
    },
    onSplitPanelPreferencesChange: ({ detail }) => {
      setDetailsPanel({ place: detail.position }, window.localStorage);
    },
  };
}

function DetailsSplitPanel({ details }: { details: DetailsEntry }) {
  const { header, body, actions, onShown, onClose } = details;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isFree(event)) onClose();
    };
    // Before anything that the key closes is gone.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [onClose]);
  return (
    <SplitPanel
      header={header}
      closeBehavior="hide"
      headerActions={<span ref={(place) => place?.append(actions)} />}
      i18nStrings={{ closeButtonAriaLabel: 'Close the details' }}
    >
      <div
        ref={(place) => {
          if (place === null || place.contains(body)) return;
          place.append(body);
          onShown();
        }}
      />
      <LiveRegion hidden>{header}</LiveRegion>
    </SplitPanel>
  );
}

/** Whether nothing that lies above the panel, such as a dialog or an open list, is to be closed first. */
function isFree({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing) return false;
  if (isDialogOpen(document) || document.querySelector('[role="tooltip"]') !== null) return false;
  return !(target instanceof Element && target.closest('[aria-haspopup][aria-expanded="true"]') !== null);
}
