/**
 * Whether the list of screens is open: in a wide window as the user left it, in a narrow one, where it covers the screen,
 * only when it was asked for. The layout closes it when the window becomes narrow, which says nothing of the wide window.
 */
import { useState } from 'react';
import { useMediaQuery } from './use-media-query.js';

/** Where Cloudscape's AppLayout lays its navigation over the content. */
const NARROW_WINDOW = '(max-width: 688px)';

/** @returns whether it is open, and what to call when the user or the layout opens or closes it */
export function useNavigationOpen(): [boolean, (open: boolean) => void] {
  const [openWhenWide, setOpenWhenWide] = useState(true);
  const [openWhenNarrow, setOpenWhenNarrow] = useState(false);
  const narrow = useMediaQuery(NARROW_WINDOW);
  const change = (open: boolean): void => {
    // Asked anew: the layout may close it before this has been drawn for the narrow window.
    if (window.matchMedia(NARROW_WINDOW).matches) setOpenWhenNarrow(open);
    else setOpenWhenWide(open);
  };
  return [narrow ? openWhenNarrow : openWhenWide, change];
}
