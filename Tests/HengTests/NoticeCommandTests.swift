import Foundation
import Testing

@Suite("heng notice")
struct NoticeCommandTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func write(_ options: String...) throws -> Command {
        try Command(
            [
                "notice", "write", Command.sample, "--deadline", "2022-07-15", "--output",
                scratch.path("notices"),
            ] + options, locale: "zh_CN.UTF-8")
    }

    @Test("writes a notice and a ledger for each unit that lost points")
    func written() throws {
        let command = try write("--number", "示政公开〔2022〕5号", "--date", "2022-07-04")
        #expect(command.status == 0, "\(command.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("notices"))
        #expect(names.count == 16)
        let page = try String(
            contentsOfFile: scratch.path("notices/liuxi.html"), encoding: .utf8)
        for words in [
            "整改通知书", "柳溪镇：", "示政公开〔2022〕5号", "2022年7月4日", "2022年7月15日前完成整改",
            "liuxi-柳溪镇-整改台账.xlsx", "liuxi-5.1.2", "data-paper=\"formal\"",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try write().status == 1, "nothing is overwritten")
    }

    @Test("says of a day that is none what is wanted")
    func badDay() throws {
        let command = try Command(
            "notice", "write", Command.sample, "--deadline", "soon", "--output",
            scratch.path("notices"))
        #expect(command.status == 1)
        #expect(command.errors.contains("found “soon”; wanted 2022-07-15"), "\(command.errors)")
    }

    @Test("import refuses a template, and an empty ledger gives no submission")
    func imported() throws {
        #expect(try write("qinghe").status == 0)
        let ledger = scratch.path("notices/qinghe-青禾镇-整改台账.xlsx")
        let empty = try Command(
            "notice", "import", Command.sample, ledger, "--output", scratch.path("recheck"))
        #expect(empty.status == 2)
        #expect(empty.errors.contains("the time of handing in is missing"), "\(empty.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("recheck/qinghe.xml")))

        #expect(
            try Command(
                "template", Command.sample, "qinghe", "--output", scratch.path("templates")
            ).status == 0)
        let wrong = try Command(
            "notice", "import", Command.sample, scratch.path("templates/qinghe-青禾镇-填报表.xlsx"),
            "--output", scratch.path("recheck2"))
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("this is another kind of form"), "\(wrong.errors)")
    }

    @Test("run compares with the record of an earlier round, and with no other")
    func previous() throws {
        let old = scratch.path("old.xml")
        let record = try String(
            contentsOfFile: Command.root.appendingPathComponent("Reports/gallery/round.xml").path,
            encoding: .utf8)
        func run(_ text: String) throws -> Command {
            try Data(text.utf8).write(to: URL(fileURLWithPath: old))
            return try Command(
                "run", Command.sample, "--captures", Command.captures, "--output",
                scratch.path("reports"), "--previous", old, "--force", "-q")
        }
        let same = try run(record)
        #expect(same.status == 1)
        #expect(same.errors.contains("not older than this round"), "\(same.errors)")
        let earlier = try run(
            record.replacing("<asOf>2022-07-01", with: "<asOf>2022-01-01"))
        #expect(earlier.status == 0, "\(earlier.errors)")
        let page = try String(
            contentsOfFile: scratch.path("reports/units/qinghe.html"), encoding: .utf8)
        for words in ["上一轮", "（±0.00）", "历轮得分率"] { #expect(page.contains(words), "\(words)") }
        let written = try String(
            contentsOfFile: scratch.path("reports/round.xml"), encoding: .utf8)
        #expect(written.contains("<history>"))
        let verified = try Command(
            "verify", Command.sample, "--captures", Command.captures, "--reports",
            scratch.path("reports"))
        #expect(verified.status == 0, "\(verified.output)")
    }
}
