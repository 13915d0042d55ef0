import Foundation
import Model
import Testing

@testable import Evidence

@Suite("Tables of documents")
struct DocumentTablesTests {
    private let document: DocumentTables

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appendingPathComponent("TablesTests/Tables/bumen-2022.docx")
        document = try DocumentTables([UInt8](Data(contentsOf: file)), file: "bumen-2022.docx")
    }

    @Test("stand between the paragraphs around them")
    func paragraphs() {
        #expect(document.tables.count == 2)
        #expect(document.tables[0].preface == ["示例县县直部门政务公开工作考核细则（2022年度）"])
        #expect(document.tables[1].preface == ["（续表）"])
        #expect(document.postscript == ["注：本细则由县政务公开办解释。"])
    }

    @Test("a merged cell stands in every place it covers and knows where it begins")
    func merged() {
        let rows = document.tables[0].rows
        #expect(rows[2][0].text == "组织领导")
        #expect((rows[2][0].row, rows[2][0].column) == (1, 0))
        #expect((rows[2][1].row, rows[2][1].column) == (2, 1))
    }

    @Test("anything else is refused")
    func refused() {
        #expect(throws: RejectedInput.self) {
            try DocumentTables(Array("PK nothing".utf8), file: "x.docx")
        }
    }
}
