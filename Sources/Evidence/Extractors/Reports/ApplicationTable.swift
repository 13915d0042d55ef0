/// The table of an annual report on applications for disclosure: who applied,
/// and what became of it. Rows are known by their words, not by their place.
struct ApplicationTable {
    struct Row {
        /// Where it stands in the grid.
        let index: Int
        /// All its label cells, squeezed.
        let label: String
        /// The label cell next to the numbers, squeezed.
        let item: String
        /// One a column; `nil` where something else than a number stands.
        let numbers: [Int?]
    }

    /// Names of the columns, from left to right.
    let columns: [String]
    /// Which of them is the sum of the others.
    let totalColumn: Int
    /// 一、本年新收.
    let received: Row
    /// 二、上年结转.
    let carriedIn: Row
    /// 三、办理结果, without its total.
    let results: [Row]
    let total: Row
    /// 四、结转下年度继续办理.
    let carriedOut: Row

    /// The table in a grid; `nil` when the grid is another.
    init?(_ grid: [[ReadableText.Slot?]]) {
        guard let start = grid.firstIndex(where: { Self.label(of: $0).holds("新收") }) else {
            return nil
        }
        let first = grid[start]
        let labels = Self.labelCount(first)
        let width = first.count - labels
        guard width >= 1, labels >= 1 else { return nil }
        let rows = grid.enumerated().compactMap { Self.row($0.offset, $0.element, width) }
        func row(_ isWanted: (String) -> Bool) -> Row? { rows.first { isWanted($0.label) } }
        let isNext = { (label: String) in
            label.holds("下年") || label.holds("下一年")
        }
        guard let received = row({ $0.holds("新收") }),
            let carriedIn = row({ $0.holds("结转") && !isNext($0) }),
            let carriedOut = row({ $0.holds("结转") && isNext($0) })
        else { return nil }
        let outer = Set([received.index, carriedIn.index, carriedOut.index])
        let named = rows.filter { $0.label.holds("办理结果") && !outer.contains($0.index) }
        let within = rows.filter {
            $0.index > carriedIn.index && $0.index < carriedOut.index && !outer.contains($0.index)
        }
        let results = named.count >= within.count ? named : within
        guard let total = results.last(where: { $0.item.holds("总计") || $0.item.holds("合计") })
        else { return nil }
        self.received = received
        self.carriedIn = carriedIn
        self.carriedOut = carriedOut
        self.total = total
        self.results = results.filter { $0.index != total.index }
        columns = (0..<width).map { Self.name(ofColumn: labels + $0, in: grid[..<start]) }
        totalColumn =
            columns.lastIndex { $0.contains("总计") || $0.contains("合计") } ?? width - 1
    }

    /// Every row with numbers.
    var rows: [Row] {
        ([received, carriedIn, total, carriedOut] + results).sorted { $0.index < $1.index }
    }

    private static func label(of row: [ReadableText.Slot?]) -> String {
        TextNormalization.squeezed(
            row.prefix(labelCount(row)).compactMap { $0 }.filter(\.isOrigin).map(\.text).joined())
    }

    /// How many leading places hold something that is no number.
    private static func labelCount(_ row: [ReadableText.Slot?]) -> Int {
        row.prefix { slot in slot.map { TableNumber($0.text) == .text } ?? false }.count
    }

    private static func row(_ index: Int, _ row: [ReadableText.Slot?], _ width: Int) -> Row? {
        guard row.count > width else { return nil }
        let labels = row.dropLast(width).compactMap { $0 }
        let numbers = row.suffix(width).map { slot in
            slot.map { TableNumber($0.text).number } ?? 0
        }
        // A row of names is a header.
        guard numbers.contains(where: { $0 != nil }), let last = labels.last else { return nil }
        var seen = ""
        var label = ""
        for slot in labels where slot.text != seen {
            label += slot.text
            seen = slot.text
        }
        return Row(
            index: index, label: TextNormalization.squeezed(label),
            item: TextNormalization.squeezed(last.text), numbers: numbers)
    }

    /// The lowest header above a column.
    private static func name(
        ofColumn column: Int, in header: ArraySlice<[ReadableText.Slot?]>
    ) -> String {
        for row in header.reversed() {
            if column < row.count, let text = row[column]?.text, !text.isEmpty {
                return TextNormalization.squeezed(text)
            }
        }
        return "\(column + 1)"
    }
}
