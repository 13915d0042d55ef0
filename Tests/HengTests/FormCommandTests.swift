import Foundation
import Testing

@Suite("heng template and heng intake")
struct FormCommandTests {
    let scratch: Scratch
    let round: String

    /// A copy of the sample round with its pack beside it, and nothing handed in.
    init() throws {
        scratch = try Scratch()
        round = scratch.path("Samples/round")
        let files = FileManager.default
        for (source, target) in [
            (Command.sample + "/round.yaml", "Samples/round/round.yaml"),
            (Command.pack, "Indicators/shexi-2022"),
        ] {
            let url = URL(fileURLWithPath: scratch.path(target))
            try files.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try files.copyItem(at: URL(fileURLWithPath: source), to: url)
        }
        try files.createDirectory(
            atPath: round + "/submissions", withIntermediateDirectories: false)
    }

    @Test("template writes a form for each unit, the same bytes each time, and overwrites nothing")
    func template() throws {
        let first = try Command("template", round)
        #expect(first.status == 0, "\(first.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: round + "/templates")
        #expect(names.count == 8)
        #expect(names.contains("qinghe-青禾镇-填报表.xlsx"))
        #expect(first.output.split(separator: "\n").count == 8)

        let again = try Command("template", round, "青禾镇", "--output", scratch.path("again"))
        #expect(again.status == 0)
        let bytes = try ["templates", "../../again"].map {
            try Data(contentsOf: URL(fileURLWithPath: "\(round)/\($0)/qinghe-青禾镇-填报表.xlsx"))
        }
        #expect(bytes.first == bytes.last)
        #expect(try Command("template", round).status == 1)
        #expect(try Command("template", round, "--force", "-q").status == 0)
    }

    @Test(
        "intake names every problem by its cell in the person's language and writes the form to give back",
        arguments: [
            ("zh", "错误：没有填写报送时间", "qinghe 青禾镇：没有可用的填报，须改正 1 处"),
            (
                "en", "error: the time of submission is not filled in",
                "qinghe 青禾镇: nothing that counts, 1 to mend"
            ),
        ])
    func intake(language: String, says: String, line: String) throws {
        #expect(try Command("template", round, "qinghe").status == 0)
        try FileManager.default.moveItem(
            atPath: round + "/templates/qinghe-青禾镇-填报表.xlsx",
            toPath: round + "/submissions/qinghe-青禾镇-填报表.xlsx")
        let command = try Command("intake", round, "--lang", language)
        #expect(command.status == 2)
        #expect(command.output.contains(line + "\n"), "\(command.output)")
        #expect(
            command.errors.contains("submissions/qinghe-青禾镇-填报表.xlsx 填报!J3: \(says)"),
            "\(command.errors)")
        #expect(FileManager.default.fileExists(atPath: round + "/returned/qinghe-退回.xlsx"))

        // What is given back is a form like any other.
        try FileManager.default.removeItem(
            atPath: round + "/submissions/qinghe-青禾镇-填报表.xlsx")
        try FileManager.default.moveItem(
            atPath: round + "/returned/qinghe-退回.xlsx",
            toPath: round + "/submissions/qinghe-退回.xlsx")
        let second = try Command("intake", round, "--lang", language, "--force")
        #expect(second.errors.contains("submissions/qinghe-退回.xlsx 填报!J3: \(says)"))
    }

    @Test("intake of a round to which nothing came in is no error")
    func nothing() throws {
        let command = try Command("intake", round, "qinghe", "--lang", "en")
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output == "qinghe 青禾镇: nothing that counts\n")
    }
}
