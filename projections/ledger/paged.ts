// The way through rows that may be too many to be held at once.
import type { OwnRows, Table } from '../../src/eventsourcing/read-models/read-model.js';

/** Rows of one page. */
const PAGE = 200;

/** All rows with these values, page by page in the order of the key. The columns and the key should be an index. */
export async function* paged<Row>(rows: OwnRows, of: Table<Row>, where: Partial<Row>): AsyncGenerator<readonly Row[]> {
  let page: readonly Row[] = [];
  do {
    page = await rows.page(of, where, { behind: page.at(-1), limit: PAGE });
    yield page;
  } while (page.length === PAGE);
}
