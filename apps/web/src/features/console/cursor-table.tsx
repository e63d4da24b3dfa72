import { DataTable, type DataTableProps } from '@jishi/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loaded } from './loaded.tsx';
import { Pages } from './pages.tsx';

/** A list of the API as a table: read, refused or empty, with older and newer under it. Goes into a flush Panel. */
export function CursorTable<Row>({
  query,
  ...table
}: Omit<DataTableProps<Row>, 'rows'> & {
  readonly query: UseQueryResult<{ readonly items: readonly Row[]; readonly next: string | null }>;
}) {
  return (
    <Loaded query={query}>
      {({ items, next }) => (
        <>
          <DataTable {...table} rows={items} />
          <Pages next={next} />
        </>
      )}
    </Loaded>
  );
}
