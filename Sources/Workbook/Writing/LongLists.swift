/// Moves drop-down lists that do not fit into a validation to a sheet nobody sees.
enum LongLists {
    /// The draft with every list short enough or on that sheet, which is there only if needed. Equal
    /// lists share a column.
    static func moved(_ draft: WorkbookDraft) -> WorkbookDraft {
        var result = draft
        let name = SheetName.legal(draft.sheets.map(\.name) + ["_lists"]).last ?? "_lists"
        var lists = SheetDraft(name: name)
        lists.visibility = .veryHidden
        var ranges: [[String]: CellRange] = [:]
        for sheet in result.sheets.indices {
            for index in result.sheets[sheet].validations.indices {
                guard case .list(let texts) = result.sheets[sheet].validations[index].rule,
                    inline(texts) == nil
                else { continue }
                let column = ranges.count + 1
                guard
                    let range = ranges[texts]
                        ?? CellRange(rows: 1...texts.count, columns: column...column)
                else { continue }
                if ranges.updateValue(range, forKey: texts) == nil {
                    for (row, text) in texts.enumerated() {
                        lists.put(.text(text), row: row + 1, column: column)
                    }
                }
                result.sheets[sheet].validations[index].rule = .cells(range, sheet: name)
            }
        }
        if !ranges.isEmpty { result.sheets.append(lists) }
        return result
    }

    /// A list as it stands inside a rule, with its quotes; nil when Excel could not read it there.
    static func inline(_ texts: [String]) -> String? {
        let joined = texts.map(ExcelText.plain).joined(separator: ",")
        let isPlain = texts.allSatisfy { text in
            !text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
                && text.first?.isWhitespace == false && text.last?.isWhitespace == false
        }
        return isPlain && joined.utf16.count <= 255 ? "\"\(joined)\"" : nil
    }
}
