/** Splits rows into pages. A page that no longer exists falls back to the last one. */
import { useState } from 'react';

export interface Paging {
  /** 1-based. */
  page: number;
  pages: number;
  setPage: (page: number) => void;
}

export function usePaging<T>(rows: readonly T[], pageSize: number): { pageItems: readonly T[]; paging: Paging } {
  const [wanted, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(wanted, pages);
  return { pageItems: rows.slice((page - 1) * pageSize, page * pageSize), paging: { page, pages, setPage } };
}
