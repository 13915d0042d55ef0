#include <stdlib.h>
#include <xlsxwriter.h>

/* Notes a merged range without writing its cells: worksheet_merge_range() writes all of them at once,
   which a worksheet written row by row does not allow. 0 when it was noted. */
static inline int heng_worksheet_note_merge(
    lxw_worksheet *page, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column) {
  lxw_merged_range *range = calloc(1, sizeof *range);
  if (!range) return 1;
  range->first_row = first_row;
  range->first_col = first_column;
  range->last_row = last_row;
  range->last_col = last_column;
  STAILQ_INSERT_TAIL(page->merged_ranges, range, list_pointers);
  page->merged_range_count++;
  return 0;
}
