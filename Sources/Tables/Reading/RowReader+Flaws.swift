import Model

extension RowReader {
    /// Cells that cannot be believed.
    func flaws(_ row: Int, _ table: inout IndicatorTable) {
        for (column, role) in head.roles.sorted(by: { $0.key < $1.key }) where role.isPoints {
            guard let cell = grid.cell(row, column), cell.row == row, cell.column == column,
                PointText.isMisread(cell.text)
            else { continue }
            table.notices.append(
                Notice(
                    .warning, at: grid.place(row, column), TablesWording.misreadDigits,
                    found: TableText.quoted(cell.text), fix: TablesWording.checkDigits))
        }
        for column in head.roles.keys.sorted() {
            guard let cell = grid.cell(row, column), cell.row == row, cell.column == column,
                let flaw = cell.flaw, let role = head.roles[column]
            else { continue }
            let place = grid.place(row, column)
            switch flaw {
            case .error:
                table.notices.append(
                    Notice(
                        .warning, at: place, TablesWording.errorCell, found: cell.text,
                        fix: TablesWording.typeAgain))
            case .uncalculated:
                table.notices.append(
                    Notice(
                        .warning, at: place, TablesWording.uncalculated,
                        fix: TablesWording.saveInOffice))
            case .day where role.isPoints || role == .awarded || role == .lost:
                table.notices.append(
                    Notice(
                        .warning, at: place, TablesWording.dayForPoints, found: cell.text,
                        wanted: TablesWording.points, fix: TablesWording.typeAsText))
            case .day: break
            }
        }
    }
}
