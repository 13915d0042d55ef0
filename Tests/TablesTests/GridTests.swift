import Exact
import Indicators
import Model
import Testing

@testable import Tables
@testable import Workbook

@Suite("Tables in all their shapes")
struct GridTests {
    private func pack(
        _ rows: [[String]], merges: [String] = [], sums: MisfitChoice = .report
    ) throws -> (pack: Pack?, made: PackImport, errors: [String]) {
        let (made, reading) = try Sample.imported(
            Sample.grid(rows, merges: merges), Sample.options(sums: sums, period: true))
        return (
            reading.pack, made,
            reading.notices.filter { $0.severity == .error }.map { $0.line(in: .en) }
        )
    }

    @Test("columns stand in any order")
    func order() throws {
        let rows = [
            ["评分标准", "分值", "二级指标", "一级指标", "序号"],
            ["每缺一项扣1分", "4", "方案", "组织", "1"], ["每缺一项扣1分", "6", "会议", "组织", "2"],
            ["未公开的不得分", "10", "年报", "公开", "3"],
        ]
        let (found, _, errors) = try pack(rows)
        #expect(errors == [])
        let pack = try #require(found)
        #expect(pack.indicators.map(\.name) == ["组织", "公开"])
        #expect(pack.indicators.map { $0.weight.amount.plain } == ["10", "10"])
        #expect(pack.criteria.map { $0.points.amount.plain } == ["4", "6", "10"])
    }

    @Test("blank cells below a name go on with it, merged or not")
    func continuation() throws {
        let plain = [
            ["领域", "事项", "权重", "扣分说明"], ["财政", "预算", "10", "每缺一项扣1分"],
            ["", "决算", "10", "每缺一项扣1分"], ["救助", "低保", "20", "每缺一项扣1分"],
        ]
        let (one, _, _) = try pack(plain)
        let (other, _, _) = try pack(plain, merges: ["A2:A3"])
        #expect(try #require(one).indicators.map(\.name) == ["财政", "救助"])
        #expect(one?.indicators.map(\.weight) == other?.indicators.map(\.weight))
    }

    @Test("an outline in one column is a tree")
    func outline() throws {
        let rows = [
            ["项目", "分值", "评分办法"], ["一、组织领导（10分）", "", ""], ["（一）方案", "4", "未制定的不得分"],
            ["（二）会议", "6", "每少一次扣2分"], ["二、公开（20分）", "", ""], ["（一）目录", "20", "每缺一项扣1分"],
        ]
        let (found, made, errors) = try pack(rows)
        #expect(errors == [])
        #expect(found?.indicators.map(\.name) == ["组织领导", "公开"])
        #expect(made.misfits.isEmpty)
    }

    @Test("parts with heads of their own: vetoes, points, bonus")
    func parts() throws {
        let rows = [
            ["一、单项否决指标", "", ""], ["指标", "评分细则", "扣分"], ["安全", "出现严重表述错误", ""],
            ["二、扣分指标（100分）", "", ""], ["指标", "评分细则", "分值"], ["发布", "未开设的扣5分", "40"],
            ["互动", "未回应的每条扣2分", "60"], ["三、加分指标（30分）", "", ""], ["指标", "评分细则", "分值"],
            ["创新", "每推广一次加10分", "30"],
        ]
        let (found, made, errors) = try pack(rows, merges: ["A1:C1", "A4:C4", "A8:C8"])
        #expect(errors == [])
        let pack = try #require(found)
        #expect(pack.vetoes.count == 1)
        #expect(pack.criteria.map { $0.points.amount.plain } == ["40", "60"])
        #expect(made.rows.contains { $0.code == "B1" })
    }

    @Test("first-level weights such as 0.6 are shares")
    func fractions() throws {
        let rows = [
            ["一级指标", "权重", "二级指标", "分值", "评分标准"], ["公开", "0.6", "目录", "40", "每缺一项扣5分"],
            ["", "", "指南", "60", "未公开的扣10分"], ["解读", "0.4", "材料", "100", "每缺一件扣20分"],
        ]
        let (found, _, errors) = try pack(rows, merges: ["A2:A3", "B2:B3"])
        #expect(errors == [])
        let pack = try #require(found)
        #expect(pack.criteria.map { $0.points.amount.reduced.plain } == ["24", "36", "40"])
        let per = pack.criteria[0].rule["deduct"]?.list?.first?["points"]?.scalar
        #expect(per == "3")
    }

    @Test("rows that share their points are one criterion")
    func sharedPoints() throws {
        let rows = [
            ["指标", "分值", "评分标准"], ["公开", "10", "未公开的扣2分"], ["", "", "超期公开每件扣1分"],
            ["解读", "10", "未解读的每件扣1分"],
        ]
        let (found, made, _) = try pack(rows, merges: ["A2:A3", "B2:B3"])
        let pack = try #require(found)
        #expect(pack.criteria.map { $0.points.amount.plain } == ["10", "10"])
        #expect(pack.criteria[0].clause == "原表第2行至第3行")
        #expect(made.rows.count == 4)
    }

    @Test("weights of an indicator whose criteria have none are theirs together")
    func weightsAbove() throws {
        let rows = [
            ["一级指标", "权重", "考核内容", "评分标准"], ["公开", "60", "目录", "每缺一项扣1分"],
            ["", "", "指南", "未公开的扣2分"], ["解读", "40", "材料", "每缺一件扣1分"],
        ]
        let (found, _, errors) = try pack(rows, merges: ["A2:A3", "B2:B3"])
        #expect(errors == [])
        #expect(found?.indicators.map { $0.weight.amount.plain } == ["60", "40"])
    }

    @Test("points that stand in the texts are taken out of them")
    func pointsInTexts() throws {
        let rows = [
            ["考核项目", "考核内容", "评分标准"], ["组织（10分）", "方案（4分）", "未制定的不得分"],
            ["", "会议（6分）", "每少一次扣1分"], ["公开（20分）", "目录（20分）", "每缺一项扣1分"],
        ]
        let (found, made, errors) = try pack(rows)
        #expect(errors == [])
        #expect(found?.criteria.map { $0.points.amount.plain } == ["4", "6", "20"])
        #expect(made.misfits.isEmpty)
    }

    @Test(
        "sums that do not fit are told with the cell and the choice",
        arguments: [
            (MisfitChoice.parts, "9"), (.scale, "10"),
        ])
    func misfits(_ choice: MisfitChoice, _ weight: String) throws {
        let rows = [
            ["一级指标", "一级权重", "二级指标", "分值", "评分标准"], ["公开", "10", "目录", "4", "每缺一项扣1分"],
            ["", "", "指南", "5", "未公开的扣1分"],
        ]
        let (none, told, errors) = try pack(rows)
        #expect(none == nil && !errors.isEmpty)
        let notice = try #require(told.notices.first { $0.severity == .error })
        #expect(notice.place?.cell == "B2")
        #expect(notice.fix?.zh.contains("--sums parts") == true)
        let (found, _, left) = try pack(rows, sums: choice)
        #expect(left == [])
        #expect(found?.indicators.map { $0.weight.amount.reduced.plain } == [weight])
    }

    @Test("a floor below 4 % is measured and says why")
    func floor() throws {
        let rows =
            [["一级指标", "二级指标", "分值", "评分标准"]]
            + [["公开", "目录", "97", "每缺一项扣1分"], ["组织", "方案", "3", "未制定的不得分"]]
        let (found, made, _) = try pack(rows)
        let policy = try #require(found).policy
        #expect(policy.weightFloor == Decimal128("0.03"))
        #expect(policy.weightFloorReason == "原表如此")
        #expect(made.notices.contains { $0.severity == .warning && $0.what.zh.contains("原表如此") })
    }

    @Test("a row without points says what is missing and where")
    func noPoints() throws {
        let rows = [
            ["一级指标", "二级指标", "分值", "评分标准"], ["公开", "目录", "5", "每缺一项扣1分"],
            ["公开", "指南", "详见附件", "未公开的不得分"],
        ]
        let (draft, made, _) = try pack(rows)
        #expect(
            draft?.openCells.map { "\($0.code ?? "")/\($0.path)" } == ["1/weight", "1.2/points"])
        let notice = try #require(made.notices.first { $0.severity == .error })
        #expect(notice.place?.cell == "C3")
        #expect(notice.found == "详见附件")
    }

    @Test("points that are still to come make a draft, and no complaint", arguments: ["待定", "待录入"])
    func toCome(_ word: String) throws {
        let rows = [
            ["一级指标", "一级权重", "二级指标", "分值", "评分标准"], ["公开", "10", "目录", "5", "每缺一项扣1分"],
            ["公开", "10", "指南", word, "未公开的不得分"],
        ]
        let (draft, made, _) = try pack(rows)
        #expect(made.notices.filter { $0.severity == .error } == [])
        let pack = try #require(draft)
        #expect(pack.openCells.map { "\($0.code ?? "")/\($0.path)" } == ["1.2/points"])
        #expect(pack.indicators.map(\.weight) == [Points(10)])
    }

    @Test(
        "the cap of a bonus and its entry line are taken from the remarks",
        arguments: [
            ("注：加分合计不超过20分；扣分后高于80分的，进入加分评定，方可加分。", "20", "80", true),
            ("备注：总分达到90分以上的方可加分，加分项最高不超过5分", "5", "90", false),
            ("说明：得分80分以上（含80分）的，计算加分", nil, "80", false),
            ("说明：加分事项由领导小组审定", nil, nil, false),
        ] as [(String, String?, String?, Bool)])
    func bonusBounds(note: String, cap: String?, line: String?, isAbove: Bool) throws {
        let rows = [
            ["一级指标", "二级指标", "分值", "评分标准"], ["公开", "目录", "50", "每缺一项扣1分"],
            ["公开", "指南", "50", "未公开的不得分"], ["加分项", "创新", "10", "获得表彰的，每次加3分"],
            [note, "", "", ""],
        ]
        let made = try TableImporter.read(
            Sample.grid(rows), options: Sample.options(period: true), features: .all)
        let reading = Sample.reader.read(made.files, folder: "shili")
        let bonus = try #require(reading.pack?.bonus, "\(reading.notices.map { $0.line(in: .en) })")
        #expect(bonus.cap?.amount.plain == cap)
        #expect(bonus.entry?.line.amount.plain == line)
        #expect((bonus.entry?.isAbove ?? false) == isAbove)
    }

    @Test("a row of zero points is told and left out")
    func weightless() throws {
        let rows = [
            ["领域", "事项", "权重", "评分标准"], ["财政", "预算", "20", "每缺一项扣1分"],
            ["财政", "其他", "0", "发布情况说明的得满分"],
        ]
        let (found, made, errors) = try pack(rows)
        #expect(errors == [])
        #expect(found?.criteria.count == 1)
        #expect(made.notices.contains { $0.place?.cell == "C3" && $0.severity == .warning })
    }

    @Test("shares of a fourth and fifth level multiply into the criterion")
    func fiveLevels() throws {
        let heads = ["一级指标", "一级权重", "二级指标", "二级权重", "三级指标", "三级权重"]
        let rows = [
            heads + ["四级指标", "四级权重", "五级指标", "五级权重", "评分标准"],
            [
                "公开", "100%", "主动", "100%", "会议", "100%", "制度", "40%", "建立", "50%", "未建立的不得分",
            ], ["", "", "", "", "", "", "", "", "落实", "50%", "未落实的不得分"],
            ["", "", "", "", "", "", "材料", "60%", "纪要", "100%", "未公开的不得分"],
        ]
        let (found, _, errors) = try pack(
            rows,
            merges: ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:F4", "G2:G3", "H2:H3"])
        #expect(errors == [])
        #expect(found?.criteria.map { $0.points.amount.reduced.plain } == ["20", "20", "60"])
    }

    @Test("points under 得分, sums of a group beside them, standards among the remarks")
    func heads() throws {
        let rows = [
            ["类别", "考 核 内 容", "得分", "合计\n得分", "备注"], ["组织", "有负责人", "2分", "6分", "未明确的扣2分"],
            ["", "有经办人员", "4分", "", "未明确的扣4分"], ["公开", "目录", "10分", "10分", "每缺一项扣1分"],
        ]
        let (found, made, errors) = try pack(rows, merges: ["A2:A3", "D2:D3"])
        #expect(errors == [])
        let pack = try #require(found)
        #expect(pack.indicators.map { $0.weight.amount.plain } == ["6", "10"])
        #expect(pack.criteria.map { $0.points.amount.plain } == ["2", "4", "10"])
        #expect(made.misfits.isEmpty && made.rows.count { $0.sureness == .certain } == 3)
    }

    @Test("a range of points is a person's to decide")
    func range() throws {
        let rows = [
            ["指标", "分值", "评分标准"], ["公开", "0.5-3.5分", "按质量评定"], ["解读", "6.5", "每缺一件扣1分"],
        ]
        let (found, made, _) = try pack(rows)
        #expect(found?.criteria.first?.points.amount.plain == "3.5")
        #expect(made.rows.first { $0.code == "1.1" }?.patterns == ["P5"])
    }

    @Test("no table, no heads: the notice says what was looked for")
    func nothing() throws {
        #expect(throws: RejectedInput.self) { try pack([["甲", "乙"], ["1", "2"]]) }
        #expect(throws: RejectedInput.self) { try pack([["指标", "分值", "评分标准"]]) }
    }

    @Test("ranges that cover each other cost no more than the table", .timeLimit(.minutes(10)))
    func hostileMerges() throws {
        let cells = [CellReference(row: 1, column: 1), CellReference(row: 5_000, column: 80)]
            .compactMap(\.self)
            .map { Cell(reference: $0, value: .text("字"), formula: nil, numberFormat: "General") }
        let ranges = (1...4_000).compactMap { CellRange(rows: $0...5_000, columns: 1...80) }
        let grid = TableGrid(
            Sheet(
                name: "表", visibility: .visible, cells: cells, mergedRanges: ranges, comments: [:],
                links: [:], hiddenRows: [], hiddenColumns: []), file: "表.xlsx")
        #expect(grid.text(2_500, 40) == "字")
        #expect(grid.text(5_000, 80) == "字")
    }

    @Test("rows and columns past the bounds are left out, and that is told")
    func tooLarge() {
        let rows = (1...6_000).map { row in
            (1...100).map { GridCell("\(row)", row: row, column: $0) }
        }
        let large = TableGrid(file: "x", sheet: nil, rows: rows)
        #expect(large.isCut && large.rows.count == TableGrid.mostRows)
        #expect(large.width == TableGrid.mostColumns)
        #expect(TableFile(file: "x", grids: [large]).notices.count == 1)
    }

    @Test("random tables never fail, and no row of them is lost", arguments: 0..<150)
    func random(_ seed: Int) throws {
        var dice = Dice(seed)
        let heads = ["一级指标", "二级指标", "三级指标", "指标", "分值", "权重", "评分标准", "考核内容", "得分", "备注", "？", ""]
        let texts = [
            "", "", "10", "5分", "40%", "0.5-3分", "一、组织（10分）", "（一）方案", "1.会议", "每缺一项扣2分",
            "合计", "小计", "备注：说明", "优10/良8/差0", "不得分", "#REF!", "\u{200B}", "示例", "-3", "附加分", "单项否决",
        ]
        let width = Int.random(in: 1...8, using: &dice)
        func row(_ from: [String]) -> [String] {
            (0..<width).map { _ in from.randomElement(using: &dice) ?? "" }
        }
        var rows = [row(heads)]
        for _ in 0..<Int.random(in: 0...25, using: &dice) { rows.append(row(texts)) }
        var merges: [String] = []
        if let first = Optional(Int.random(in: 1...max(rows.count, 1), using: &dice)),
            first < rows.count, width > 1
        {
            merges.append("A\(first + 1):\(Bool.random(using: &dice) ? "A" : "B")\(rows.count)")
        }
        if merges.last.map({ $0.hasPrefix(String($0.split(separator: ":")[1])) }) ?? false {
            merges = []
        }
        do {
            let file = try Sample.grid(rows, merges: merges)
            for features in [PackFeatures.all, .plain] {
                let made = try TableImporter.read(
                    file, options: Sample.options(period: true), features: features)
                let shown = Set(made.rows.map(\.place))
                let table = try TableReader.read(file)
                for number in 1...table.grids[0].rows.count
                where table.grids[0].distinct(number).contains(where: { $0.row == number }) {
                    #expect(shown.contains(table.place(0, number)))
                }
                _ = Sample.reader.read(made.files, folder: "shili")
            }
        } catch is RejectedInput {
            // A table without a head is refused, which is no failure.
        }
    }
}
