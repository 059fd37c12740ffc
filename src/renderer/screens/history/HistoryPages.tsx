/** The pages of the history. They follow after the frame with the rows: to draw all numbers takes as long as some rows. */
import type { PaginationProps } from '@cloudscape-design/components/pagination';
import { memo } from 'react';
import { Pages } from '../../components/Pages.js';
import { useAfterFrame } from '../../components/use-after-frame.js';

interface Props {
  currentPageIndex: number;
  pagesCount: number;
  /** Keep it the same function. */
  onChange: (event: { detail: PaginationProps.ChangeDetail }) => void;
}

export function HistoryPages({ currentPageIndex, pagesCount, onChange }: Props) {
  return (
    <div className="ft-history-pages">
      <PageNumbers
        currentPageIndex={useAfterFrame(currentPageIndex)}
        pagesCount={useAfterFrame(pagesCount)}
        onChange={onChange}
      />
    </div>
  );
}

const PageNumbers = memo(Pages);
