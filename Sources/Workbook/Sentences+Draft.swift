extension Sentences {
    static func sentence(for error: WorkbookDraftError) -> (zh: String, en: String) {
        switch error {
        case .noVisibleSheet:
            ("工作簿没有可见的工作表", "the workbook has no visible sheet")
        case .wrongSheetName(let name):
            (
                "工作表名称“\(shown(name))”不可用：1 至 31 个字符，不含 [ ] : * ? / \\ '",
                "‘\(shown(name))’ cannot name a sheet: wanted 1 to 31 characters without [ ] : * ? / \\ '"
            )
        case .duplicateSheetName(let name):
            ("两个工作表同名“\(shown(name))”", "two sheets are named ‘\(shown(name))’")
        case .outside(let sheet, let what):
            (
                "工作表“\(shown(sheet))”中没有 \(shown(what))：行 1 至 1048576，列 1 至 16384",
                "sheet ‘\(shown(sheet))’ has no \(shown(what)): rows run from 1 to 1048576, columns from 1 to 16384"
            )
        case .overlappingRanges(let sheet, let one, let other):
            (
                "工作表“\(shown(sheet))”的合并区域 \(one) 与 \(other) 重叠",
                "the merged ranges \(one) and \(other) of sheet ‘\(shown(sheet))’ overlap"
            )
        case .singleCell(let sheet, let range):
            (
                "工作表“\(shown(sheet))”的合并区域 \(range) 只有一个单元格",
                "the merged range \(range) of sheet ‘\(shown(sheet))’ is a single cell"
            )
        case .coveredCell(let sheet, let cell, let range):
            (
                "工作表“\(shown(sheet))”的单元格 \(cell) 被合并区域 \(range) 遮盖，不能有内容",
                "cell \(cell) of sheet ‘\(shown(sheet))’ is covered by the merged range \(range) and cannot hold anything"
            )
        case .wrongFormula(let sheet, let place):
            (
                "工作表“\(shown(sheet))”\(place) 的公式为空或过长（单元格 8192、数据验证 255 个字符以内）",
                "the formula at \(place) of sheet ‘\(shown(sheet))’ is empty or too long (8,192 characters in a cell, 255 in a validation)"
            )
        case .emptyList(let sheet, let range):
            (
                "工作表“\(shown(sheet))”\(range) 的下拉列表为空或含空项",
                "the drop-down of \(range) in sheet ‘\(shown(sheet))’ is empty or has an empty text"
            )
        case .wrongDays(let sheet, let range):
            (
                "工作表“\(shown(sheet))”\(range) 的日期范围超出 1900-01-01 至 9999-12-31",
                "the days allowed in \(range) of sheet ‘\(shown(sheet))’ lie outside 1900-01-01 to 9999-12-31"
            )
        case .longNumberFormat(let code):
            (
                "数字格式“\(shown(code))”超过 127 字节",
                "the number format ‘\(shown(code))’ has more than 127 bytes"
            )
        case .cannotWrite(let reason):
            ("无法写出工作簿：\(reason)", "the workbook cannot be written: \(reason)")
        }
    }

    /// What stands at the end of a text that was too long for a cell; `count` characters it had.
    static func cut(_ count: Int) -> String { "…〔原文共 \(count) 字，已截断 / cut, \(count) characters〕" }
}
