import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A list of units")
struct UnitListTests {
    private typealias Sample = ListSample

    private let good =
        ListSample.unit("青禾镇", folder: "xz/qinghe")
        + ListSample.unit("白石乡", folder: "xz/baishi")

    /// The problems of a list that is refused.
    private func problems(_ bytes: [UInt8]) throws -> [Notice] {
        let error = #expect(throws: RejectedInput.self) { try Sample.read(bytes) }
        return try #require(error).notices
    }

    @Test("gives units with the whole address of each column, the name of a unit written once")
    func long() throws {
        let list = try Sample.read(Sample.book(good))
        #expect(list.units.map(\.name) == ["青禾镇", "白石乡"])
        #expect(list.units.map(\.group) == ["乡镇", "乡镇"])
        #expect(list.units[1].home == "http://www.example.gov.cn/xz/baishi/")
        #expect(list.units[1].columns["办事指南"] == "http://www.example.gov.cn/xz/baishi/lm3/")
        #expect(list.notices.isEmpty)
    }

    @Test("may have a row for each unit instead")
    func wide() throws {
        let rows = ["qinghe", "baishi"].map { folder in
            [folder == "qinghe" ? "青禾镇" : "白石乡", "乡镇", "\(Sample.site)xz/\(folder)/"]
                + (1...3).map { "\(Sample.site)xz/\(folder)/lm\($0)/" }
        }
        let wide = try Sample.read(
            Sample.book(rows, heads: ["单位名称", "分组", "首页网址"] + Sample.columns))
        let long = try Sample.read(Sample.book(good))
        #expect(wide.units.map(\.id) == long.units.map(\.id))
        #expect(wide.units.map(\.columns) == long.units.map(\.columns))
        #expect(wide.units.map(\.home) == long.units.map(\.home))
    }

    @Test(
        "knows its heads by other names, in any order, whatever else stands there",
        arguments: [
            ["单位", "代号", "组别", "栏目名称", "栏目网址"], ["乡镇", "编号", "类别", "栏目", "链接"],
            ["Unit", "ID", "Group", "Column", "URL"], ["单位名称（全称）", "单位 编号", "分组：", "栏目", "网址"],
        ])
    func heads(heads: [String]) throws {
        let rows = good.map { Array($0.reversed()) + ["随便"] }
        let list = try Sample.read(Sample.book(rows, heads: heads.reversed() + ["备注"]))
        #expect(list.units.map(\.id) == ["qinghe", "baishi"])
    }

    @Test("is found below a title, on whatever sheet")
    func below() throws {
        let rows = [["示例县单位清单"], [], Sample.heads] + good
        let bytes = try Sample.book(rows, heads: [], sheet: "Sheet1")
        #expect(try Sample.read(bytes).units.count == 2)
    }

    @Test("takes the id of a unit from its home where it has none, else from its place")
    func ids() throws {
        let rows =
            Sample.unit("甲镇", "jia", folder: "a/one") + Sample.unit("乙镇", folder: "b/yi")
            + Sample.unit("丙镇", folder: "c/same") + Sample.unit("丁镇", folder: "d/same")
            + Sample.unit("戊镇", folder: "e/JIA") + Sample.unit("己镇", folder: "f/镇")
        let ids = try Sample.read(Sample.book(rows)).units.map(\.id)
        #expect(ids == ["jia", "yi", "u03", "u04", "u05", "u06"])
    }

    @Test(
        "makes a folder of any home page",
        arguments: [
            ("xz/qinghe/index.html", "xz/qinghe/"), ("xz/qinghe", "xz/qinghe/"),
            ("xz/./qinghe/", "xz/qinghe/"), ("xz/qinghe/index.shtml#top", "xz/qinghe/"),
        ])
    func homes(typed: String, folder: String) throws {
        var rows = Sample.unit("青禾镇", folder: "xz/qinghe")
        rows[0][4] = Sample.site + typed
        #expect(try Sample.read(Sample.book(rows)).units.first?.home == Sample.site + folder)
    }

    @Test("follows the link of a cell that shows words, and full-width signs")
    func links() throws {
        var sheet = SheetDraft(name: "单位清单")
        for (row, texts) in ([Sample.heads] + Sample.unit("青禾镇", folder: "q")).enumerated() {
            for (column, text) in texts.enumerated() {
                sheet.put(.text(text), row: row + 1, column: column + 1)
            }
        }
        sheet[3, 5] = CellDraft(.text("点击进入"), link: .external("\(Sample.site)q/lm1/"))
        sheet.put(.text("ｈｔｔｐ：//www.example.gov.cn/q/lm2/"), row: 4, column: 5)
        let unit = try #require(try Sample.read(Sample.book([sheet])).units.first)
        #expect(unit.columns["政策文件"] == "\(Sample.site)q/lm1/")
        #expect(unit.columns["政策解读"] == "\(Sample.site)q/lm2/")
    }

    /// What stands in a cell instead, and what is said about it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let cell: String
        let text: String
        let (en, zh): (String, String)
        var at: String?
        var testDescription: String { "\(cell) = \(text)" }

        init(_ cell: String, _ text: String, en: String, zh: String, at: String? = nil) {
            (self.cell, self.text, self.en, self.zh, self.at) = (cell, text, en, zh, at)
        }
    }

    @Test(
        "names the cell of each mistake in both languages",
        arguments: [
            Mistake("E3", "/xz/qinghe/lm1/", en: "not complete", zh: "不是完整的网址"),
            Mistake("E3", "lm1/", en: "from the browser", zh: "地址栏复制"),
            Mistake(
                "E3", "www.example.gov.cn/xz/qinghe/lm1/", en: "write “http://www.example.gov.cn",
                zh: "写成“http://www"),
            Mistake("E3", "ftp://www.example.gov.cn/x", en: "only http", zh: "只采集 http"),
            Mistake("E3", "javascript:alert(1)", en: "only http", zh: "只采集 http"),
            Mistake("E3", "http://u:p@www.example.gov.cn/xz/qinghe/", en: "user name", zh: "用户名"),
            Mistake("E3", "http://a.example/ http://b.example/", en: "white space", zh: "空格"),
            Mistake("E3", "http://other.example.cn/lm1/", en: "not lie under", zh: "首页之下"),
            Mistake("E3", "http:///", en: "cannot be used", zh: "不能用"),
            Mistake("E3", "", en: "address of “政策文件” is missing", zh: "没有填写“政策文件”", at: ""),
            Mistake("D3", "政策文档", en: "did you mean “政策文件”", zh: "是否想写“政策文件”"),
            Mistake("D3", "政策解读", en: "two addresses of “政策解读”", zh: "有两个网址", at: "E4"),
            Mistake("D3", "", en: "without its column", zh: "没有栏目"),
            Mistake("D2", "", en: "without its column", zh: "没有栏目"),
            Mistake("C2", "", en: "in no group", zh: "没有填写分组", at: "A2"),
            Mistake("B2", "青 禾", en: "id cannot be used", zh: "编号不能用"),
            Mistake("B2", "../etc", en: "id cannot be used", zh: "编号不能用"),
            Mistake("C6", "部门", en: "", zh: "", at: nil),
            Mistake("E6", "http://www.example.gov.cn/xz/qinghe/", en: "one home page", zh: "首页相同"),
            Mistake("E2", "http://www.example.gov.cn/?c=1", en: "has a “?”", zh: "带有“?”"),
            Mistake("A6", "青禾镇", en: "two home pages", zh: "两个不同的首页", at: "E6"),
        ])
    func mistakes(mistake: Mistake) throws {
        var rows = good
        let reference = try #require(CellReference(mistake.cell))
        rows[reference.row - 2][reference.column - 1] = mistake.text
        guard !mistake.en.isEmpty else {
            // Not every change is a mistake.
            #expect(try Sample.read(Sample.book(rows)).units.last?.group == "部门")
            return
        }
        let found = try problems(Sample.book(rows))
        if mistake.text.isEmpty, mistake.cell == "E3" {
            // A prepared row without an address is no row; the column is missed as a whole.
            #expect(found.contains { $0.what.en.contains("lacks 1 columns: 政策文件") })
            #expect(found.contains { $0.what.zh.contains("缺少 1 个栏目：政策文件") })
            return
        }
        let notice = try #require(
            found.first { $0.line(in: .en).contains(mistake.en) },
            "\(found.map { $0.line(in: .en) })")
        #expect(notice.line(in: .zhHans).contains(mistake.zh))
        #expect(notice.place?.sheet == "单位清单")
        #expect(notice.place?.cell == mistake.at ?? mistake.cell)
        #expect(notice.severity == .error)
    }

    @Test("tells all mistakes at once, by place")
    func allAtOnce() throws {
        var rows = good
        rows[1][4] = "ftp://x/"
        rows[2][3] = "不知道"
        rows[4][2] = ""
        rows[6][4] = "lm"
        let cells = try problems(Sample.book(rows)).compactMap { $0.place?.cell }
        #expect(cells == cells.sorted { (Int($0.dropFirst()) ?? 0) < (Int($1.dropFirst()) ?? 0) })
        #expect(Set(cells).isSuperset(of: ["E3", "D4", "A6", "E8"]))
    }

    @Test("without a home says where the columns lie")
    func noHome() throws {
        let rows = Array(good.dropFirst())
        let found = try problems(
            Sample.book([["青禾镇", "", "乡镇", rows[0][3], rows[0][4]]] + rows.dropFirst()))
        let notice = try #require(found.first { $0.what.en.contains("no home") })
        #expect(notice.fix?.zh.contains("http://www.example.gov.cn/xz/qinghe/") == true)
    }

    @Test("names a unit twice in rows of units only once")
    func twice() throws {
        let row = ["青禾镇", "乡镇", Sample.site + "q/"] + (1...3).map { "\(Sample.site)q/\($0)/" }
        let found = try problems(
            Sample.book([row, row], heads: ["单位名称", "分组", "首页网址"] + Sample.columns))
        #expect(found.contains { $0.place?.cell == "A3" && $0.what.zh == "单位重复" })
    }

    @Test("with an unknown head names the nearest column")
    func unknownHead() throws {
        let found = try problems(
            Sample.book([], heads: ["单位名称", "分组", "首页网址", "政策文件", "政策解渎", "备注"]))
        let notice = try #require(found.first { $0.place?.cell == "E1" })
        #expect(notice.fix?.en.contains("政策解读") == true)
    }

    @Test("says what the round is called and when it is, on a sheet of its own")
    func details() throws {
        var sheet = SheetDraft(name: "考核信息")
        for (row, entry) in [
            ("考核名称", CellValue.text("示例县考核")), ("主办单位", .text("示例县")),
            ("轮次代号", .text("shili-2022")), ("考核时段起", .text("2022年1月1日")),
            ("报送截止", .text("2022-06-30 18:00")),
        ].enumerated() {
            sheet.put(.text(entry.0), row: row + 1, column: 1)
            sheet.put(entry.1, row: row + 1, column: 2)
        }
        sheet.put(.text("监测时间"), row: 6, column: 1)
        sheet.put(.text("一段说明"), row: 6, column: 3)
        let details = try Sample.read(Sample.book(good, others: [sheet])).details
        #expect(details.title == "示例县考核")
        #expect(details.from == CivilDate("2022-01-01"))
        #expect(details.deadline == DateTime("2022-06-30T18:00:00+08:00"))
        #expect(details.asOf == nil)
        sheet.put(.text("明天"), row: 4, column: 2)
        let found = try problems(Sample.book(good, others: [sheet]))
        #expect(found.contains { $0.place?.sheet == "考核信息" && $0.place?.cell == "B4" })
    }

    @Test("that is empty, or no list, or no workbook, is refused with what to do")
    func refused() throws {
        for bytes in [
            try Sample.book([[String]]()), try Sample.book([["甲"]], heads: ["随便"]),
            Array("a,b".utf8), [],
        ] {
            let found = try problems(bytes)
            #expect(found.allSatisfy { !$0.what.zh.isEmpty && !$0.what.en.isEmpty })
        }
    }

    @Test("with thousands of mistakes names the first and counts the rest")
    func bounded() throws {
        let rows = (1...2_000).map { ["单位\($0)", "", "乡镇", "首页", "ftp://x/\($0)"] }
        let found = try problems(Sample.book(rows))
        #expect(found.count == 201)
        #expect(found.last?.what.en.contains("more problems") == true)
    }
}

@Suite("The empty list of units")
struct UnitListFormTests {
    private func draft() throws -> WorkbookDraft {
        UnitListForm(pack: try ListSample.pack())
            .draft(created: try #require(DateTime("2022-07-01T09:00:00+08:00")))
    }

    private func filled(_ change: (inout SheetDraft) -> Void) throws -> [UInt8] {
        var draft = try draft()
        for index in draft.sheets.indices where draft.sheets[index].name == "单位清单" {
            change(&draft.sheets[index])
        }
        return try WorkbookWriter.write(draft)
    }

    @Test("has the same bytes each time, and names no unit")
    func empty() throws {
        #expect(try filled { _ in } == filled { _ in })
        let error = #expect(throws: RejectedInput.self) {
            try ListSample.read(filled { _ in })
        }
        #expect(error?.notices.map(\.what.zh) == ["清单里没有单位"])
    }

    @Test("is read back when it is filled in, blocks left blank passed over")
    func roundTrip() throws {
        let bytes = try filled { sheet in
            // The third block of four rows begins below the head in row 12.
            for (index, row) in ListSample.unit("青禾镇", folder: "q").enumerated() {
                for column in [1, 3, 5] where !row[column - 1].isEmpty {
                    sheet.put(.text(row[column - 1]), row: 12 + index, column: column)
                }
            }
        }
        let units = try ListSample.read(bytes).units
        #expect(units.map(\.name) == ["青禾镇"])
        #expect(units.first?.columns.count == 3)
    }

    @Test("made for another pack is refused, and so is another form")
    func others() throws {
        for meta in [
            FormMeta(.units, version: 1, values: ["pack": "other"]),
            FormMeta(.submission, version: 1, values: [:]),
        ] {
            let bytes = try ListSample.book(
                ListSample.unit("青禾镇", folder: "q"), others: [meta.sheet])
            #expect(throws: RejectedInput.self) { try ListSample.read(bytes) }
        }
    }
}
