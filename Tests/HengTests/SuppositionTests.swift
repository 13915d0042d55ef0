import Foundation
import Testing

/// `heng whatif` and `heng sensitivity`.
@Suite("What would be otherwise")
struct SuppositionTests {
    @Test("whatif shows old beside new and writes nothing")
    func supposed() throws {
        let before = try FileManager.default.subpathsOfDirectory(atPath: Command.sample).sorted()
        let command = try Command(
            "whatif", Command.sample, "--set", "石桥镇:公开指南要素=全部", "--outcome",
            "qinghe:1.1.1=0", "--weight", "2=10")
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.contains("weight of 2 "))
        #expect(command.output.contains("石桥镇: Total "))
        #expect(command.output.contains(" → "))
        let after = try FileManager.default.subpathsOfDirectory(atPath: Command.sample).sorted()
        #expect(before == after)
    }

    @Test("whatif refuses what is not of the round, all at once")
    func wronglySupposed() throws {
        let command = try Command(
            "whatif", Command.sample, "--set", "石桥镇:公开指南要索=全部", "--outcome",
            "qinghe:1.1.1=99", "--weight", "77=10")
        #expect(command.status == 1)
        #expect(command.errors.contains("公开指南要素"))
        #expect(command.errors.contains("77"))
        let range = try Command("whatif", Command.sample, "--outcome", "qinghe:1.1.1=99")
        #expect(range.status == 1)
        #expect(range.errors.contains("99"))
        #expect(try Command("whatif", Command.sample).status == 64)
    }

    @Test("sensitivity prints its seed and gives the same bytes again")
    func sensitivity() throws {
        let text = try Command("sensitivity", Command.sample, "--seed", "5", "--draws", "50")
        #expect(text.status == 0)
        #expect(text.output.contains("seed 5"))
        let arguments = [
            "sensitivity", Command.sample, "--seed", "5", "--draws", "50", "--format", "csv",
        ]
        let csv = try Command(arguments)
        #expect(csv.output == (try Command(arguments).output))
        #expect(csv.output.contains("qinghe,青禾镇,乡镇,"))
        let indicators = try Command(arguments + ["--indicators"])
        #expect(indicators.output.contains("1.1.1"))
    }
}
