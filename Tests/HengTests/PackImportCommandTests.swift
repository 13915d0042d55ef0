import Foundation
import Testing

@Suite("heng pack import and export")
struct PackImportCommandTests {
    private let scratch: Scratch
    private static let tables = Command.root.appendingPathComponent("Tests/TablesTests/Tables")

    init() throws {
        scratch = try Scratch()
    }

    private func table(_ name: String) -> String {
        Self.tables.appendingPathComponent(name).path
    }

    @Test("a document cut by a page becomes a pack that passes its check")
    func document() throws {
        let folder = scratch.path("bumen-2022")
        let made = try Command("pack", "import", table("bumen-2022.docx"), "-o", folder)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("10 rows read, 9 of them criteria"))
        let checked = try Command("pack", "check", folder)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains("9 criteria, 48 points"))
        let text = try String(contentsOfFile: folder + "/pack.yaml", encoding: .utf8)
        #expect(text.contains("clause: 原表2第2行"))
        #expect(text.contains("{deadline: {done: 制定年度方案完成日期, per-day: 0.5, due: 2022-06-30}}"))
        #expect(FileManager.default.fileExists(atPath: folder + "/导入核对表.xlsx"))
        let shown = try Command("pack", "show", folder)
        #expect(shown.status == 0)
        #expect(shown.output.contains("组织领导"))
    }

    @Test(
        "a table with sums that do not fit is written, told, and ends with 2 until somebody chooses"
    )
    func misfit() throws {
        let file = scratch.path("misfit-2024.csv")
        try "一级指标,一级权重,二级指标,分值,评分标准\n公开,10,目录,4,每缺一项扣1分\n,,指南,5,未公开的扣1分\n"
            .write(toFile: file, atomically: true, encoding: .utf8)
        let folder = scratch.path("misfit-2024")
        let told = try Command("pack", "import", file, "-o", folder)
        #expect(told.status == 2)
        #expect(told.errors.contains("misfit-2024.csv:2:2: error:"))
        #expect(told.errors.contains("--sums parts"))
        #expect(try Command("pack", "check", folder).status == 1)
        let again = try Command("pack", "import", file, "-o", folder, "--sums", "parts")
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
        let chosen = try Command(
            "pack", "import", file, "-o", folder, "--sums", "parts", "--force")
        #expect(chosen.status == 0, "\(chosen.errors)")
    }

    @Test("an exported pack comes back as it was, and is not written over a file")
    func roundTrip() throws {
        let file = scratch.path("体系.xlsx")
        #expect(try Command("pack", "export", Command.pack, "-o", file).status == 0)
        #expect(try Command("pack", "export", Command.pack, "-o", file).status == 1)
        let folder = scratch.path("shexi-2022")
        let made = try Command("pack", "import", file, "-o", folder)
        #expect(made.status == 0, "\(made.errors)")
        for name in ["pack.yaml", "clauses.yaml"] {
            let one = FileManager.default.contents(atPath: "\(Command.pack)/\(name)")
            #expect(one != nil && one == FileManager.default.contents(atPath: "\(folder)/\(name)"))
        }
    }

    @Test(
        "files that hold no table are refused with what was looked for",
        arguments: ["csv", "xlsx", "docx", "pdf"])
    func nothing(_ kind: String) throws {
        let file = scratch.path("x.\(kind)")
        try "hello".write(toFile: file, atomically: true, encoding: .utf8)
        let command = try Command("pack", "import", file, "-o", scratch.path("x"))
        #expect(command.status == 1)
        #expect(command.errors.contains("x.\(kind)"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("x")))
    }

    @Test("published results lead to the published totals")
    func results() throws {
        let pack = scratch.path("defen-2023")
        #expect(
            try Command("pack", "import", table("defen-2023.xlsx"), "-o", pack).status == 0)
        let round = scratch.path("round")
        try FileManager.default.createDirectory(
            atPath: round + "/submissions", withIntermediateDirectories: true)
        try """
        round: defen
        title: 示例
        organiser: 示例县
        pack: ../defen-2023
        as-of: 2023-07-01T09:00:00+08:00
        period: {from: 2023-04-01, to: 2023-06-30}
        submissions: submissions
        units:
          - {id: baishi, name: 白石乡, group: 乡镇, home: "http://example.invalid/b/", columns: {}}
          - {id: qinghe, name: 清河镇, group: 乡镇, home: "http://example.invalid/q/", columns: {}}
          - {id: liuxi, name: 柳溪镇, group: 乡镇, home: "http://example.invalid/l/", columns: {}}

        """.write(toFile: round + "/round.yaml", atomically: true, encoding: .utf8)
        let taken = try Command("judgements", "import", round, table("defen-2023.xlsx"))
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.errors.contains("15 results of 3 units"))
        let run = try Command("run", round, "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("92.50"))
        #expect(run.output.contains("88.50"))
        #expect(try Command("judgements", "import", round, table("defen-2023.xlsx")).status == 1)
    }
}
