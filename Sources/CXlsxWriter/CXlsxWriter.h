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

/* Notes that rows from first to last, up to a column, hold cells the library did not write. */
static inline void heng_worksheet_note_cells(
    lxw_worksheet *page, lxw_row_t first_row, lxw_row_t last_row, lxw_col_t last_column) {
  if (page->dim_rowmin > first_row) page->dim_rowmin = first_row;
  if (page->dim_rowmax < last_row) page->dim_rowmax = last_row;
  page->dim_colmin = 0;
  if (page->dim_colmax < last_column) page->dim_colmax = last_column;
}
