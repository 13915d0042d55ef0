import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A form that came back")
struct ReadingTests {
    private let form: SubmissionForm

    init() throws { form = try Sample.form() }

    private func filled(_ fill: (inout FilledDraft) throws -> Void) throws -> FilledForm {
        var draft = FilledDraft(form)
        try fill(&draft)
        return try draft.read()
    }

    private func number(_ text: String) throws -> CellValue {
        .number(try #require(Decimal128(text)))
    }

    @Test("is read with its unit and its time, at the offset of the round")
    func head() throws {
        let result = try filled { _ in }
        #expect(result.unit == "qinghe")
        #expect(result.submitted?.description == "2022-06-28T16:20:00+08:00")
        #expect(result.notices == [])
        #expect(result.counts.answered == 0)
    }

    /// One way of typing an entry.
    struct Entry: Sendable, CustomTestStringConvertible {
        let fact: String
        let typed: CellValue
        var format: String?
        let wanted: String

        var testDescription: String { "\(fact): \(typed) \(format ?? "")" }
    }

    static let flag = "一本通已公开"
    static let count = "重大行政决策数"
    static let share = "办理时限压缩比例"
    static let day = "动态调整机制建立日期"
    static let words = "闭环管理材料"

    static var entries: [Entry] {
        let yes = ["是", "有", "√", " ✔ ", "TRUE", "Ｙ", "１", "对"]
        let no = ["否", "无", "没有", "×", "False", "n", "0"]
        var entries = yes.map { Entry(fact: flag, typed: .text($0), wanted: "是") }
        entries += no.map { Entry(fact: flag, typed: .text($0), wanted: "否") }
        entries += [
            Entry(fact: flag, typed: .boolean(true), wanted: "是"),
            Entry(fact: flag, typed: .number(0), wanted: "否"),
        ]
        for text in ["12", " 12 ", "１２", "12件", "１２ 件", "12.0", "+12"] {
            entries.append(Entry(fact: count, typed: .text(text), wanted: "12"))
        }
        entries += [
            Entry(fact: count, typed: .number(12), wanted: "12"),
            Entry(fact: count, typed: .text("1,234,567.5"), wanted: "1234567.5"),
            Entry(fact: count, typed: .text("１，２３４"), wanted: "1234"),
            Entry(fact: share, typed: .number(40), wanted: "40"),
            Entry(fact: share, typed: .text("40%"), wanted: "40"),
            Entry(fact: share, typed: .text("４０％"), wanted: "40"),
        ]
        for text in [
            "2022-03-20", "2022-3-20", "2022/3/20", "2022.03.20", "2022年3月20日", "２０２２年３月２０日",
            "20220320", "2022 年 3 月 20 日", "2022-03-20 16:30", "2022年3月20日16时30分",
            "2022-03-20T00:00:00",
        ] {
            entries.append(Entry(fact: day, typed: .text(text), wanted: "2022-03-20"))
        }
        entries += [
            // The day's number, where the format of the cell was lost.
            Entry(fact: day, typed: .number(44_640), wanted: "2022-03-20"),
            Entry(fact: day, typed: .number(20_220_320), wanted: "2022-03-20"),
            Entry(fact: words, typed: .text("  附件2 台账\n共3页 "), wanted: "附件2 台账\n共3页"),
            Entry(fact: words, typed: .number(2022), wanted: "2022"),
            Entry(fact: words, typed: .text("=HYPERLINK(1)"), wanted: "=HYPERLINK(1)"),
        ]
        return entries
    }

    @Test("understands the ways people type", arguments: entries)
    func understood(_ entry: Entry) throws {
        let result = try filled {
            try $0.enter(entry.typed, entry.fact, format: entry.format)
        }
        #expect(result.value(of: entry.fact)?.wording.zh == entry.wanted)
        #expect(result.lines == [])
        #expect(result.counts.answered == 1)
    }

    @Test("understands real dates and percentages")
    func formatted() throws {
        let date = try #require(CivilDate("2022-03-20"))
        let share = try number("0.4")
        let result = try filled {
            try $0.enter(.dateTime(date, try #require(CivilTime("09:30"))), Self.day)
            try $0.enter(share, Self.share, format: "0%")
        }
        #expect(result.value(of: Self.day) == .date(date))
        #expect(result.value(of: Self.share) == .number(40))
        #expect(result.lines == [])
    }

    /// An entry that cannot be used, and the sentence a person gets.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let fact: String
        let typed: CellValue
        var format: String?
        let says: String

        var testDescription: String { "\(fact): \(typed)" }
    }

    static var wrongs: [Wrong] {
        [
            Wrong(fact: flag, typed: .text("部分"), says: "neither yes nor no; found “部分”"),
            Wrong(fact: flag, typed: .number(2), says: "neither yes nor no; found “2”"),
            Wrong(fact: count, typed: .text("十二"), says: "not a number; found “十二”"),
            Wrong(fact: count, typed: .text("约12"), says: "not a number; found “约12”"),
            Wrong(fact: count, typed: .text("12人"), says: "not a number; found “12人”"),
            Wrong(fact: count, typed: .text("1,23"), says: "not a number; found “1,23”"),
            Wrong(fact: count, typed: .number(-1), says: "out of range; found “-1”"),
            Wrong(
                fact: count, typed: .text("9999999999999"),
                says: "out of range; found “9999999999999”"),
            Wrong(
                fact: count, typed: .number(1), format: "0%",
                says: "not a number; found “1”"),
            Wrong(fact: count, typed: .error("#REF!"), says: "not a number; found “#REF!”"),
            Wrong(fact: count, typed: .boolean(true), says: "not a number; found “是”"),
            Wrong(fact: share, typed: .number(101), says: "out of range; found “101”"),
            Wrong(fact: day, typed: .text("2022年3月"), says: "not a date; found “2022年3月”"),
            Wrong(fact: day, typed: .text("2022-02-30"), says: "not a date; found “2022-02-30”"),
            Wrong(fact: day, typed: .text("22-3-20"), says: "not a date; found “22-3-20”"),
            Wrong(fact: day, typed: .text("1900-01-01"), says: "out of range; found “1900-01-01”"),
            Wrong(fact: day, typed: .number(3), says: "not a date; found “3”"),
            Wrong(
                fact: words, typed: .text(String(repeating: "长", count: 2001)),
                says: "the text is too long; found “长"),
        ]
    }

    @Test("refuses what would have to be guessed, by its cell", arguments: wrongs)
    func refused(_ wrong: Wrong) throws {
        var draft = FilledDraft(form)
        try draft.enter(wrong.typed, wrong.fact, format: wrong.format)
        try draft.enter(.text("3"), "村居总数")
        let result = try draft.read()
        #expect(result.value(of: wrong.fact) == nil)
        #expect(result.value(of: "村居总数") == .number(3), "the other entries stand")
        let line = try #require(result.lines.first)
        let cell = "J\(try draft.row(of: wrong.fact))"
        #expect(
            line.hasPrefix("submissions/qinghe.xlsx 填报!\(cell): error: \(wrong.says)"), "\(line)")
        #expect(line.contains("; wanted "), "\(line)")
        #expect(result.notices.count == 1)
    }

    @Test("says all that is wrong at once, in both languages")
    func allAtOnce() throws {
        let result = try filled {
            for wrong in Self.wrongs { try $0.enter(wrong.typed, wrong.fact) }
        }
        #expect(result.notices.count == Set(Self.wrongs.map(\.fact)).count)
        for notice in result.notices {
            #expect(notice.line(in: .zhHans).contains("；应为"))
            #expect(notice.what.zh != notice.what.en)
        }
    }

    @Test("makes a list of elements of its rows; what is left open is no, and said")
    func elements() throws {
        let result = try filled {
            try $0.enter(.text("是"), "专区服务", "信息查阅")
            try $0.enter(.text("否"), "专区服务", "申请接收")
            for element in ["座谈会", "听证会", "实地走访", "公开征求意见"] {
                try $0.enter(.text("否"), "听取意见方式", element)
            }
        }
        #expect(
            result.value(of: "专区服务")
                == .elements(
                    ElementSet(present: ["信息查阅"], missing: ["申请接收", "政策咨询解读", "意见收集反馈"])))
        #expect(
            result.value(of: "听取意见方式")
                == .elements(
                    ElementSet(present: [], missing: ["座谈会", "听证会", "实地走访", "公开征求意见"])))
        #expect(result.notices.map(\.severity) == [.warning])
        #expect(result.lines.first?.contains("codes 3.1.2-3, 3.1.2-4") == true)
    }

    @Test("keeps what is named as proof")
    func support() throws {
        var draft = FilledDraft(form)
        try draft.enter(.text("是"), Self.flag)
        draft.entrySheet.put(
            .text("https://www.example.gov.cn/ybt.html"), row: try draft.row(of: Self.flag),
            column: FormColumn.support.rawValue)
        let answer = try #require(try draft.read().answers.first)
        #expect(answer.support == "https://www.example.gov.cn/ybt.html")
        #expect(
            answer.place.description
                == "submissions/qinghe.xlsx 填报!J\(try draft.row(of: Self.flag))")
    }

    @Test("doubts a share below one and a day after the submission")
    func doubts() throws {
        let small = try number("0.4")
        let result = try filled {
            try $0.enter(small, Self.share)
            try $0.enter(.text("2022-06-29"), Self.day)
        }
        #expect(result.notices.map(\.severity) == [.warning, .warning])
        #expect(result.value(of: Self.share)?.wording.zh == "0.4")
    }

    @Test(
        "needs its time",
        arguments: [
            (nil, "the time of submission is not filled in"),
            (CellValue.text("明天"), "the time of submission cannot be used; found “明天”"),
        ] as [(CellValue?, String)])
    func time(_ typed: CellValue?, _ says: String) throws {
        let result = try FilledDraft(form, submitted: typed).read()
        #expect(result.submitted == nil)
        #expect(result.lines.count == 1)
        #expect(result.lines.first?.contains("填报!J3: error: \(says)") == true, "\(result.lines)")
    }

    @Test("bounds what is said about a form with nothing but mistakes")
    func bounded() throws {
        let result = try filled { draft in
            for row in 100...1_500 {
                draft.entrySheet.put(.text("9.9.\(row)"), row: row, column: 1)
                draft.entrySheet.put(.text("是"), row: row, column: 10)
            }
        }
        #expect(result.notices.count == 501)
        #expect(result.lines.last?.contains("901 more problems are not listed") == true)
    }
}
