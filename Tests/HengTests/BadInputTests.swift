import Foundation
import Testing

@Suite("heng on inputs that cannot be used")
struct BadInputTests {
    let scratch: Scratch
    let round: String

    /// A copy of the sample round with its pack beside it, free to be spoiled.
    init() throws {
        scratch = try Scratch()
        round = scratch.path("Samples/round")
        let files = FileManager.default
        for (source, target) in [
            (Command.sample, "Samples/round"), (Command.pack, "Indicators/shexi-2022"),
        ] {
            let url = URL(fileURLWithPath: scratch.path(target))
            try files.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try files.copyItem(at: URL(fileURLWithPath: source), to: url)
        }
    }

    private func replay() throws -> Command {
        try Command(
            "run", round, "--captures", Command.captures, "--output", scratch.path("reports"), "-q")
    }

    @Test("a refused submission is named on the terminal and every other unit is scored")
    func refusedSubmission() throws {
        try Data("<submission".utf8).write(
            to: URL(fileURLWithPath: round + "/submissions/liuxi.xml"))
        let command = try replay()
        #expect(command.status == 0)
        #expect(command.errors.contains("submissions/liuxi.xml"))
        #expect(command.output.contains("99.50"))
    }

    @Test("judgements are read from the file the round names")
    func judgementsElsewhere() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: round + "/review", withIntermediateDirectories: false)
        try files.moveItem(
            atPath: round + "/judgements.yaml", toPath: round + "/review/decided.yaml")
        let file = round + "/round.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(
            of: "judgements: judgements.yaml", with: "judgements: review/decided.yaml"
        ).write(toFile: file, atomically: true, encoding: .utf8)
        let command = try replay()
        #expect(command.status == 0)
        #expect(!command.errors.contains("error"), "\(command.errors)")
        #expect(command.output.contains("99.50"))
    }
}
