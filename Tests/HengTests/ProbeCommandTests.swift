import Foundation
import Testing

@Suite("heng probe", .enabled(if: ServedRound.python != nil, "python3 is not installed"))
struct ProbeCommandTests {
    private static let fact =
        "{name: 打不开比例, type: number, unit: '%', crawl: {extractor: availability, days: 1, tries: 2}}"

    private func lines(_ site: ServedRound) throws -> [String] {
        try String(contentsOfFile: site.scratch.path("round/probe.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    @Test("adds a line for each unit and the control address, run after run")
    func log() throws {
        let site = try ServedRound(
            ["jia/index.html": "<html><body>甲镇</body></html>"], facts: [Self.fact],
            rule: "{pass: {fact: 打不开比例, at-most: 5}}",
            head: ["probe: {control: 'http://127.0.0.1:9/', timeout: 2s}"])
        let first = try Command("probe", site.round)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains("1 of 1 home pages opened"))
        #expect(first.output.hasSuffix("probe.jsonl\n"))
        #expect(try Command("probe", site.round, "-q").status == 0)
        let lines = try lines(site)
        #expect(lines.count == 4)
        #expect(lines[0].contains(#""unit":"jia""#) && lines[0].contains(#""status":200"#))
        #expect(lines[1].contains(#""outcome":"connection""#) && !lines[1].contains("unit"))
    }

    @Test("feeds the fact that a rule reads")
    func scored() throws {
        let site = try ServedRound(
            ["jia/index.html": "<html><body>甲镇</body></html>"], facts: [Self.fact],
            rule: "{pass: {fact: 打不开比例, at-most: 5}}")
        #expect(try Command("crawl", site.round, "-q").status == 0)
        let tries = [("01", "answered", 200), ("05", "answered", 503)].map {
            hour, outcome, status in
            """
            {"pass":"2022-06-30T\(hour):00:00Z","time":"2022-06-30T\(hour):00:01Z","unit":"jia",\
            "address":"http://127.0.0.1/jia/","outcome":"\(outcome)","status":\(status),"milliseconds":40}
            """
        }
        let log = site.scratch.path("round/probe.jsonl")
        try (tries.joined(separator: "\n") + "\nhalf a li").write(
            toFile: log, atomically: true, encoding: .utf8)
        let facts = try Command("facts", site.round, "jia")
        #expect(facts.output.contains(#""value":50"#), "\(facts.output)")
        #expect(facts.output.contains(#""log":"probe.jsonl""#))
        #expect(facts.errors.contains("probe.jsonl:3"))
        try FileManager.default.removeItem(atPath: log)
        #expect(try Command("facts", site.round, "jia").output.contains(#""unknown""#))
    }

    @Test("says so when the log cannot be written")
    func unwritable() throws {
        let site = try ServedRound(
            ["jia/index.html": "<html></html>"], facts: [Self.fact],
            rule: "{pass: {fact: 打不开比例, at-most: 5}}")
        try FileManager.default.createDirectory(
            atPath: site.scratch.path("round/probe.jsonl"), withIntermediateDirectories: false)
        let probed = try Command("probe", site.round)
        #expect(probed.status == 1)
        #expect(
            probed.errors.contains("probe.jsonl") && probed.errors.contains("cannot be written"))
    }
}
