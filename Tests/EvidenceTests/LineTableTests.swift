import Testing

@testable import Evidence

@Suite("Lines that keep their layout")
struct LineTableTests {
    private func table(_ lines: String) -> ReadableText {
        ReadableText(lines: lines, dividedBy: .gaps)
    }

    @Test("are one table over blank lines and the numbers of pages")
    func interrupted() throws {
        let text = table(
            """
            补贴发放名单

            序号   姓名     银行卡号

            1      甲某     6222********0007

                          - 1 -
            \u{C}2      乙某     6222********0015
            """)
        #expect(text.tables.count == 1)
        let last = try #require(text.passages.last { $0.cell != nil }?.cell)
        #expect(last.row == 2)
        #expect(text.header(above: last).first == "银行卡号")
    }

    @Test("that leave cells out stand below their columns")
    func gaps() throws {
        let text = table(
            """
            序号   姓名     联系电话       备注
            1      甲某     0700-8800001   无
            2               0700-8800002
            """)
        #expect(text.tables.count == 1)
        #expect(text.slot(0, 2, 1) == nil)
        #expect(text.slot(0, 2, 2)?.text == "0700-8800002")
    }

    @Test("of running text end a table")
    func prose() {
        let text = table("甲   乙\n1    2\n以上名单现予公示，接受社会监督。\n丙   丁")
        #expect(text.tables.count == 2)
    }
}
