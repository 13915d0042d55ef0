import Workbook

/// The rows of a long sheet, part by part: where each begins is counted once, so that parts can be
/// made at the same time.
struct RowParts: Sendable {
    /// Where each part begins, and where the row below the last one stands.
    private var starts: [Int] = []
    private let size: Int

    /// Units, or entries, in a part: some two thousand rows.
    static let units = 16
    static let entries = 2_000
    /// Rows of the totals table in a part.
    static let rows = 256

    init(size: Int) {
        self.size = size
    }

    /// Notes that the unit or entry at `index` begins at a row.
    mutating func note(_ index: Int, row: Int) {
        if index.isMultiple(of: size) { starts.append(row) }
    }

    /// A sheet whose rows `add` puts below each other.
    /// - Parameters:
    ///   - count: how many units or entries there are.
    ///   - add: adds the rows of the one at an index; false when there is no room for more.
    func sheet(
        _ draft: SheetDraft, _ book: BookContext, count: Int,
        _ add: @escaping @Sendable (Int, inout SheetBuilder) -> Bool
    ) -> StreamedSheet {
        let (starts, size) = (starts, size)
        return StreamedSheet(draft, parts: starts.count) { part, receive in
            withoutActuallyEscaping(receive) { receive in
                var builder = SheetBuilder(
                    named: draft.name, book, body: .handed(receive), row: starts[part])
                for index in (part * size)..<min((part + 1) * size, count) {
                    guard add(index, &builder) else { return }
                }
            }
        }
    }
}
