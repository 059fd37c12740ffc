/** The page switch above a table; nothing while there is but one page. */
import Pagination, { type PaginationProps } from '@cloudscape-design/components/pagination';

/** @param props as `useCollection` gives them */
export function Pages(props: Pick<PaginationProps, 'currentPageIndex' | 'onChange'> & { pagesCount?: number }) {
  const { pagesCount = 1, ...paging } = props;
  if (pagesCount <= 1) return null;
  return (
    <Pagination
      {...paging}
      pagesCount={pagesCount}
      ariaLabels={{
        nextPageLabel: 'Next page',
        previousPageLabel: 'Previous page',
        pageLabel: (number) => `Page ${number}`,
      }}
    />
  );
}
