import Exact
import Model
import Settings
import Testing
import WARC

@testable import Evidence

@Suite("Availability by the probe log")
struct AvailabilityTests {
    static let home = "http://www.shili.example/xz/qinghe/"

    /// Tries every hour on the days before 1 July 2022, in Beijing time; `spoil` changes one.
    static func log(
        days: Int = 7, perDay: Int = 24, control: Bool = true,
        _ spoil: (_ hour: Int) -> (CaptureOutcome, status: Int?, milliseconds: Int)? = { _ in nil },
        controlFails: (Int) -> Bool = { _ in false }
    ) throws -> [UInt8] {
        let midnight = try #require(DateTime("2022-06-30T16:00:00Z")).unixSeconds
        var bytes: [UInt8] = []
        var number = 0
        for day in (1...days).reversed() {
            for hour in 0..<perDay {
                let time = try #require(
                    DateTime(unixSeconds: midnight - day * 86_400 + hour * 3_600 + 60))
                let (outcome, status, milliseconds) = spoil(number) ?? (.answered, 200, 312)
                bytes += ProbeLog.line(
                    ProbeEntry(
                        pass: time, time: time, unit: "qinghe", address: home, outcome: outcome,
                        status: status, milliseconds: milliseconds))
                if control {
                    let fails = controlFails(number)
                    bytes += ProbeLog.line(
                        ProbeEntry(
                            pass: time, time: time, unit: nil,
                            address: "https://control.example/", outcome: fails ? .dns : .answered,
                            status: fails ? nil : 200, milliseconds: 80))
                }
                number += 1
            }
        }
        return bytes
    }

    static func fact(_ log: [UInt8]?, _ crawl: String = "extractor: availability") throws -> Fact {
        let round = try Fixtures.round(units: ["qinghe"])
        let pack = try Fixtures.pack(facts: [try Observed.descriptor(crawl, .number)])
        let probes = log.map { ProbeLog.read($0, file: "probe.jsonl") }
        #expect(probes?.notices.isEmpty != false)
        return try TestSite().archive { archive in
            let result = Observer.observe(
                round: round, pack: pack, archive: archive, probes: probes?.log)
            #expect(result.notices.isEmpty)
            return try #require(result.facts.first)
        }
    }

    @Test("the share of tries that failed, in percent")
    func share() throws {
        let log = try Self.log {
            [3, 50, 90, 100, 120, 150, 160].contains($0) ? (.timeout, nil, 15_000) : nil
        }
        let fact = try Self.fact(log)
        #expect(fact.value == .number(try Decimal128(700).divided(by: 168)))
        #expect(fact.certainty == .measured)
        #expect(fact.evidence.count == 8)
        #expect(fact.evidence.first?.snippet.contains("168 次有效探测中 7 次") == true)
    }

    @Test(
        "what a try means",
        arguments: [
            (CaptureOutcome.timeout, nil, 15_000, "failed"), (.dns, nil, 20, "failed"),
            (.connection, nil, 20, "failed"), (.tls, nil, 20, "failed"),
            (.answered, 200, 14_999, "opened"), (.answered, 200, 15_000, "failed"),
            (.answered, 503, 20, "failed"), (.answered, 404, 20, "failed"),
            (.answered, 403, 20, "void"), (.answered, 429, 20, "void"),
            (.tooManyRedirects, 302, 20, "failed"), (.cut, 200, 900, "opened"),
            (.refusedPrivate, nil, 0, "void"),
        ] as [(CaptureOutcome, Int?, Int, String)])
    func verdict(
        _ outcome: CaptureOutcome, _ status: Int?, _ milliseconds: Int, _ meaning: String
    ) throws {
        let time = try #require(DateTime("2022-06-30T10:00:00Z"))
        let entry = ProbeEntry(
            pass: time, time: time, unit: "qinghe", address: Self.home, outcome: outcome,
            status: status, milliseconds: milliseconds)
        #expect("\(ProbeVerdict.of(entry, in: nil, slow: 15_000))" == meaning)
    }

    @Test("fewer tries than wanted on any day leave the share unknown")
    func tooFew() throws {
        for (days, perDay) in [(7, 19), (6, 24)] {
            let fact = try Self.fact(try Self.log(days: days, perDay: perDay))
            #expect(fact.value == nil)
            guard case .unknown(let reason) = fact.reading else { continue }
            #expect(reason.zh.contains("次有效探测"))
        }
        let week = try Self.fact(try Self.log(perDay: 19), "extractor: availability, tries: 19")
        #expect(week.value == .number(0))
    }

    @Test("without a log the share is unknown, never zero")
    func noLog() throws {
        #expect(try Self.fact(nil).value == nil)
    }

    @Test("failures that nothing vouches for are suspected only")
    func uncorroborated() throws {
        let failing: (Int) -> (CaptureOutcome, Int?, Int)? = {
            $0 == 5 ? (.connection, nil, 9) : nil
        }
        #expect(try Self.fact(try Self.log(control: false, failing)).certainty == .suspected)
        #expect(try Self.fact(try Self.log(control: true, failing)).certainty == .measured)
        // An answer, even of a broken server, needs nobody.
        let broken: (Int) -> (CaptureOutcome, Int?, Int)? = { $0 == 5 ? (.answered, 500, 9) : nil }
        #expect(try Self.fact(try Self.log(control: false, broken)).certainty == .measured)
    }

    @Test("tries made while the prober was offline do not count")
    func offline() throws {
        let log = try Self.log({ $0 < 3 ? (.dns, nil, 4) : nil }, controlFails: { $0 < 3 })
        let fact = try Self.fact(log)
        #expect(fact.value == .number(0))
        #expect(fact.evidence.first?.snippet.contains("165 次") == true)
    }

    @Test("half a line is told with its number and passed over")
    func torn() throws {
        var bytes = try Self.log(days: 1)
        bytes.removeLast(9)
        let (log, notices) = ProbeLog.read(bytes, file: "probe.jsonl")
        #expect(notices.map(\.place?.line) == [48])
        #expect(log.entries["qinghe"]?.count == 24)
        #expect(log.entries[nil]?.count == 23)
    }
}
