import Markup
import ZipArchive

/// Every sentence this module says to a person.
enum Sentences {
    static func sentence(for error: WorkbookError) -> (zh: String, en: String) {
        switch error {
        case .otherFormat(let format): sentence(for: format)
        case .archive(let error): (error.zh, error.description)
        case .malformed(let part, let error):
            (
                "工作簿内部文件“\(shown(part))”无法读取（\(error.message(.chinese))），请用 Excel 或 WPS 重新保存",
                "‘\(shown(part))’ in the workbook cannot be read (\(error.message(.english))); save it again with Excel or WPS"
            )
        case .wrongRoot(let part, let found):
            (
                "工作簿内部文件“\(shown(part))”的内容是“\(shown(found))”，不是工作簿，请用 Excel 或 WPS 重新保存为 .xlsx",
                "‘\(shown(part))’ holds ‘\(shown(found))’, which is not part of a workbook; save it again as .xlsx with Excel or WPS"
            )
        case .missingPart(let part):
            (
                "工作簿缺少内部文件“\(shown(part))”，请用 Excel 或 WPS 重新保存",
                "the workbook lacks its part ‘\(shown(part))’; save it again with Excel or WPS"
            )
        case .tooManySheets(let limit):
            ("工作表超过 \(limit) 个，请拆分", "more than \(limit) sheets; split the workbook")
        case .tooManyCells(let sheet, let limit):
            (
                "工作表“\(shown(sheet))”的单元格（含只有格式的空单元格）、批注、链接或合并区域超过 \(limit) 个，请删除多余的空行、空列后重新保存",
                "sheet ‘\(shown(sheet))’ has more than \(limit) cells (those only formatted included), comments, links or merged ranges; delete empty rows and columns and save again"
            )
        case .tooManyStrings(let limit):
            ("工作簿的文本超过 \(limit) 条，请拆分", "more than \(limit) texts; split the workbook")
        case .textTooLong(let sheet?, let cell?, let limit):
            (
                "工作表“\(shown(sheet))”单元格 \(cell) 的文本超过 \(limit) 个字符，请缩短",
                "the text in sheet ‘\(shown(sheet))’, cell \(cell) has more than \(limit) characters; shorten it"
            )
        case .textTooLong(_, _, let limit):
            ("有文本超过 \(limit) 个字符，请缩短", "a text has more than \(limit) characters; shorten it")
        case .wrongPlace(let sheet, let found):
            (
                "工作表“\(shown(sheet))”中有不存在的位置“\(shown(found))”，应为 A1 至 XFD1048576，请用 Excel 或 WPS 重新保存",
                "sheet ‘\(shown(sheet))’ has a place ‘\(shown(found))’, wanted A1 to XFD1048576; save it again with Excel or WPS"
            )
        case .duplicateCell(let sheet, let cell):
            (
                "工作表“\(shown(sheet))”的单元格 \(cell) 在文件中出现两次，请用 Excel 或 WPS 重新保存",
                "cell \(cell) of sheet ‘\(shown(sheet))’ stands in the file twice; save it again with Excel or WPS"
            )
        case .wrongSheetName(let name):
            (
                "工作表名称“\(shown(name))”为空或重复，请改名",
                "the sheet name ‘\(shown(name))’ is empty or stands twice; rename the sheet"
            )
        case .wrongString(let sheet, let cell, let found):
            (
                "工作表“\(shown(sheet))”单元格 \(cell) 引用了不存在的文本“\(shown(found))”，请用 Excel 或 WPS 重新保存",
                "cell \(cell) of sheet ‘\(shown(sheet))’ asks for text ‘\(shown(found))’, which is not there; save it again with Excel or WPS"
            )
        }
    }

    private static func sentence(for format: OtherFormat) -> (zh: String, en: String) {
        let (zh, en) = name(of: format)
        return (
            "这是\(zh)，不是 .xlsx 工作簿\(mendingZh(format))",
            "this is \(en), not an .xlsx workbook\(mendingEn(format))"
        )
    }

    private static func mendingZh(_ format: OtherFormat) -> String {
        switch format {
        case .passwordProtected: "；请取消打开密码（文件→信息→保护工作簿）后另存"
        case .legacyWorkbook, .binaryWorkbook, .openDocument, .webPage, .xml, .plainText:
            "；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，只改扩展名无效"
        default: "；请提交填好的 .xlsx 文件"
        }
    }

    private static func mendingEn(_ format: OtherFormat) -> String {
        switch format {
        case .passwordProtected:
            "; remove the password (File, Info, Protect Workbook) and save again"
        case .legacyWorkbook, .binaryWorkbook, .openDocument, .webPage, .xml, .plainText:
            "; open it with Excel or WPS and save as ‘Excel Workbook (*.xlsx)’, renaming is not enough"
        default: "; send the .xlsx file"
        }
    }

    private static func name(of format: OtherFormat) -> (zh: String, en: String) {
        switch format {
        case .empty: ("空文件", "an empty file")
        case .legacyWorkbook: ("旧版工作簿（.xls 或 .et）", "a workbook of the old format (.xls or .et)")
        case .passwordProtected: ("加密的工作簿", "a workbook with a password")
        case .compoundFile: ("旧版 Office 文件（如 .doc）", "an old Office file such as .doc")
        case .binaryWorkbook: ("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
        case .openDocument: ("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)")
        case .textDocument: ("文字文档（.docx）", "a text document (.docx)")
        case .presentation: ("演示文稿（.pptx）", "a presentation (.pptx)")
        case .zipArchive: ("普通压缩包", "some other zip archive")
        case .plainText: ("纯文本（如 .csv）", "plain text such as .csv")
        case .webPage:
            ("网页（部分系统导出的“Excel”实为网页）", "a web page, as some systems export under the name of Excel")
        case .xml: ("XML 文件（如 2003 版 XML 表格）", "an XML file such as an XML spreadsheet of 2003")
        case .pdf: ("PDF 文件", "a PDF document")
        case .unknown: ("无法识别的文件", "a file of an unknown kind")
        }
    }

    /// Text from a stranger's file, fit for one line of a terminal.
    static func shown(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(80) {
            let isPlain =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
                default: true
                }
            result.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
        }
        return text.unicodeScalars.count > 80 ? result + "…" : result
    }
}
