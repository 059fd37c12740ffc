/** The page switch above a table; nothing while there is but one page. */
import Pagination from '@cloudscape-design/components/pagination';
import type { Paging } from './use-paging.js';

export function Pages({ page, pages, setPage }: Paging) {
  if (pages === 1) return null;
  return (
    <Pagination
      currentPageIndex={page}
      pagesCount={pages}
      ariaLabels={{
        nextPageLabel: 'Next page',
        previousPageLabel: 'Previous page',
        pageLabel: (number) => `Page ${number}`,
      }}
      onChange={({ detail }) => {
        setPage(detail.currentPageIndex);
      }}
    />
  );
}
