/// Headings between the tables of a document: `一、组织领导（20分）` over each of several tables.
struct SectionHeadings {
    private var lines: [Int: String] = [:]

    init(_ file: TableFile) {
        guard file.workbook == nil else { return }
        var headed = 0
        for (index, grid) in file.grids.enumerated() where TableHead(grid) != nil {
            headed += 1
            lines[index] = grid.preface.last { line in
                Numbering.of(line).map { $0.kind.rawValue <= Numbering.section.rawValue } ?? false
                    && NamedPoints(line).name.count <= 30
            }
        }
        // A numbered paragraph may also be one of the rules the table belongs to: it is a heading
        // where it states points, or where every table has one.
        let isEach = headed > 1 && lines.count == headed
        lines = lines.filter { isEach || NamedPoints($0.value).points != nil }
    }

    /// The heading over the table with this number.
    subscript(_ index: Int) -> String? { lines[index] }
}
