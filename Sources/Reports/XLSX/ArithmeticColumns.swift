import Model
import Workbook

/// Which column of the arithmetic holds what, counted from 1.
struct ArithmeticColumns: Sendable {
    /// The ends of ranges that have columns.
    let ends: [PointEnd]

    let level = 2
    let weight = 5
    var all: Int { weight + ends.count + 1 }
    var applicable: Int { all + 1 }
    var kept: Int { applicable + ends.count + 1 }
    var key: Int { kept + 1 }

    func sum(_ end: PointEnd) -> Int { weight + (end == .lowest ? 1 : 2) }
    func points(_ end: PointEnd) -> Int { applicable + (end == .lowest ? 1 : 2) }

    /// A cell as formulas on this sheet name it.
    func cell(_ column: Int, _ row: Int) -> String {
        "$\(CellReference.letters(ofColumn: column))$\(row)"
    }
}
