import Workbook
import ZipArchive

/// A workbook put together from XML by hand, to say what no program would write.
struct TestBook {
    static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var namespace = TestBook.transitional
    var relations = TestBook.relations
    /// The rows of the first sheet.
    var rows = ""
    /// What follows the rows in the sheet.
    var tail = ""
    /// The `<si>` elements of the table of shared strings.
    var strings: String?
    /// Codes of number formats; the first is style 1.
    var formats: [String] = []
    var workbookProperties = ""
    var sheetElements = #"<sheet name="表" sheetId="1" r:id="rId1"/>"#
    /// Relationships of the first sheet.
    var links = ""
    /// Parts added or put in place of others, by name.
    var parts: [String: String] = [:]

    var bytes: [UInt8] {
        get throws {
            var all = standardParts
            for (name, text) in parts { all[name] = text }
            var writer = ZipWriter()
            for (name, text) in all.sorted(by: { $0.key < $1.key }) {
                writer.add(name, Array(text.utf8))
            }
            return try writer.archive()
        }
    }

    func read(limits: WorkbookLimits = .standard) throws -> Workbook {
        try WorkbookReader.read(bytes, limits: limits)
    }

    /// The cells of the first sheet by reference.
    func cells() throws -> [String: CellValue] {
        try read().sheets.first?.cells.reduce(into: [:]) { $0["\($1.reference)"] = $1.value } ?? [:]
    }

    private var standardParts: [String: String] {
        let office = relations
        var parts = [
            "[Content_Types].xml": """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            </Types>
            """,
            "_rels/.rels": Self.relationships([
                ("rId1", "\(office)/officeDocument", "xl/workbook.xml")
            ]),
            "xl/workbook.xml": """
            <workbook xmlns="\(namespace)" xmlns:r="\(office)">\(workbookProperties)
            <sheets>\(sheetElements)</sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": Self.relationships(
                [
                    ("rId1", "\(office)/worksheet", "worksheets/sheet1.xml"),
                    ("rId2", "\(office)/styles", "styles.xml"),
                ]
                    + (strings == nil
                        ? [] : [("rId3", "\(office)/sharedStrings", "/xl/sharedStrings.xml")])),
            "xl/worksheets/sheet1.xml": """
            <worksheet xmlns="\(namespace)" xmlns:r="\(office)"><sheetData>\(rows)</sheetData>\(tail)</worksheet>
            """,
            "xl/styles.xml": """
            <styleSheet xmlns="\(namespace)"><numFmts>\(formatElements)</numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/>\(styleElements)</cellXfs></styleSheet>
            """,
        ]
        if let strings {
            parts["xl/sharedStrings.xml"] = #"<sst xmlns="\#(namespace)">\#(strings)</sst>"#
        }
        if !links.isEmpty {
            parts["xl/worksheets/_rels/sheet1.xml.rels"] = "<Relationships>\(links)</Relationships>"
        }
        return parts
    }

    private var formatElements: String {
        formats.enumerated().map { index, code in
            #"<numFmt numFmtId="\#(200 + index)" formatCode="\#(escaped(code))"/>"#
        }.joined()
    }

    private var styleElements: String {
        formats.indices.map { #"<xf numFmtId="\#(200 + $0)"/>"# }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
            "<", with: "&lt;")
    }

    static func relationships(_ list: [(String, String, String)]) -> String {
        "<Relationships>"
            + list.map { #"<Relationship Id="\#($0.0)" Type="\#($0.1)" Target="\#($0.2)"/>"# }
            .joined()
            + "</Relationships>"
    }
}
