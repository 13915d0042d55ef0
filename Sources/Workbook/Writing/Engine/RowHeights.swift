/// Makes rows as high as their broken lines need.
///
/// Excel does so by itself when it opens a file, other programs leave all rows one line high. What
/// fonts make of a text is not known here, so it is estimated: a Chinese character is as wide as two
/// digits.
enum RowHeights {
    /// Lines of text are this many times as high as their letters.
    private static let leading = 1.35

    /// The heights of rows that have none of their own and need more than one line, in points.
    static func estimated(for sheet: SheetDraft) -> [Int: Double] {
        var heights: [Int: Double] = [:]
        var merged: [CellReference: CellRange] = [:]
        for range in sheet.mergedRanges { merged[range.first] = range }
        for (place, cell) in sheet.cells where cell.style.wraps {
            guard case .text(let text) = cell.value, sheet.rows[place.row]?.height == nil else {
                continue
            }
            let range = merged[place] ?? CellRange(place)
            // What spans several rows has room enough, or cannot be helped by one of them.
            guard range.first.row == range.last.row else { continue }
            let width = (range.first.column...range.last.column).reduce(0) {
                $0 + (sheet.columns[$1]?.width ?? 8.43)
            }
            guard let height = height(of: text, in: cell.style, width: width) else { continue }
            heights[place.row] = max(heights[place.row] ?? 0, height)
        }
        return heights
    }

    /// The height a single row needs; `nil` for one line.
    static func estimated(for cells: [CellDraft], columns: [Int: ColumnDraft]) -> Double? {
        var highest: Double?
        for index in cells.indices {
            let style = cells[index].style
            guard style.wraps, case .text(let text) = cells[index].value,
                let height = height(
                    of: text, in: style, width: columns[index + 1]?.width ?? 8.43)
            else { continue }
            highest = max(highest ?? 0, height)
        }
        return highest
    }

    /// The height of a text that is broken into lines; `nil` for one line.
    private static func height(of text: String, in style: CellStyle, width: Double) -> Double? {
        let size = style.fontSize ?? 11
        guard width.isFinite, size.isFinite else { return nil }
        // Widths are counted in digits of 11 points; one of them goes to the margins.
        let room = max((width - 1) * 11 / max(size, 1), 2)
        let lines = lines(of: text, in: room)
        guard lines > 1 else { return nil }
        // Whole pixels, which are three quarters of a point.
        let pixels = ((Double(lines) * size * leading + 4) / 0.75).rounded(.up)
        return min(pixels * 0.75, 409)
    }

    /// How many lines a text takes, `room` digits wide each.
    private static func lines(of text: String, in room: Double) -> Int {
        if let width = text.utf8.withContiguousStorageIfAvailable(widthOfLine) ?? nil {
            return lines(ofWidth: width, in: room)
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
            sum, paragraph in
            // No row shows more lines than this.
            let width = paragraph.unicodeScalars.prefix(4_000).reduce(0) {
                $0 + ($1.value >= 0x2010 ? 2 : 1)
            }
            return min(sum + lines(ofWidth: width, in: room), 1_000)
        }
    }

    private static func lines(ofWidth width: Int, in room: Double) -> Int {
        max(Int((Double(width) / room).rounded(.up)), 1)
    }

    /// The width of a text in digits, if it is a single line, not a long one, and has nothing in it
    /// that needs a second look.
    private static func widthOfLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count <= 1_000 else { return nil }
        var width = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20..<0x7F:
                width += 1
                index += 1
            // From U+3000 on: three bytes, two digits wide.
            case 0xE3...0xEF:
                width += 2
                index += 3
            // Punctuation and signs; U+2028 and U+2029 break lines.
            case 0xE2:
                guard index + 2 < bytes.count, bytes[index + 1] != 0x80 || bytes[index + 2] < 0xA8
                else { return nil }
                width += bytes[index + 1] == 0x80 && bytes[index + 2] < 0x90 ? 1 : 2
                index += 3
            // U+00A0 to U+00BF, such as the middle dot.
            case 0xC2:
                guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0 else { return nil }
                width += 1
                index += 2
            default: return nil
            }
        }
        return width
    }
}
