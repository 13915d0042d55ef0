import Exact
import Model
import WARC

/// `availability`: the share, in percent, of tries to open the unit's home page that failed, by the
/// log of `heng probe`.
///
/// The days before the monitoring day count, `days` of them (7 by default), and each needs `tries`
/// tries (20) that say something; otherwise the share is unknown. A try failed that did not open
/// within `slow` seconds (15), found no connection or was answered with 404, 410 or 5xx. A try the
/// server refused (401, 403, 429) says nothing, nor does one while the prober was offline. The share
/// is suspected, not measured, when a connection failed and nothing else that opened in the same
/// pass shows that the prober itself was online.
struct Availability: Extractor {
    static let name = "availability"
    static let version = 1
    static let produces: Set<FactType> = [.number]

    /// A single page says nothing about its site's availability.
    static let probes: [ExtractorProbe] = []

    private let days: Int
    private let tries: Int
    private let slow: Int

    init?(_ settings: inout ExtractorSettings) {
        days = settings.integer("days", in: 1...366) ?? 7
        tries = settings.integer("tries", in: 1...1_440) ?? 20
        slow = settings.integer("slow", in: 1...600) ?? 15
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        guard let log = captures.shared.probes else { return .unknown(ProbeWording.noLog) }
        let offset = captures.round.asOf.offset
        let window = (1...days).reversed().compactMap { captures.asOf.adding(days: -$0) }
        let entries = Dictionary(
            grouping: log.entries[captures.unit.id] ?? [],
            by: { $0.time.date(atOffset: offset) })
        var tally = Tally()
        for day in window {
            var valid = 0
            for entry in entries[day] ?? [] where tally.take(entry, log, slow: slow * 1_000) {
                valid += 1
            }
            if valid < tries { tally.short.append(ProbeWording.tooFew(day, valid, tries)) }
        }
        guard let first = window.first, let last = window.last else {
            return .unknown(ProbeWording.noLog)
        }
        let evidence = tally.evidence(log, first, last)
        guard tally.short.isEmpty, tally.valid > 0,
            let share = try? Decimal128(tally.failed.count * 100).divided(
                by: Decimal128(tally.valid))
        else {
            let shown = Array(tally.short.prefix(3))
            let rest = tally.short.count - shown.count
            return .unknown(
                Wording.clauses(shown + (rest > 0 ? [ProbeWording.moreDays(rest)] : [])),
                evidence: evidence)
        }
        return .known(
            .number(share), certainty: tally.isVouchedFor ? .measured : .suspected,
            evidence: evidence)
    }

    private struct Tally {
        var valid = 0
        var failed: [ProbeEntry] = []
        var isVouchedFor = true
        var short: [Wording] = []
        private var lines: ClosedRange<Int>?

        /// Counts a try; whether it says something.
        mutating func take(_ entry: ProbeEntry, _ log: ProbeLog, slow: Int) -> Bool {
            let pass = log.passes[entry.pass]
            let verdict = ProbeVerdict.of(entry, in: pass, slow: slow)
            guard verdict != .void else { return false }
            valid += 1
            lines =
                min(
                    lines?.lowerBound ?? entry.line, entry.line)...max(
                    lines?.upperBound ?? entry.line, entry.line)
            if verdict == .failed {
                failed.append(entry)
                // An answer, whatever its status, needs nobody to vouch for it.
                if entry.status == nil, pass?.vouches(for: entry.address) != true {
                    isVouchedFor = false
                }
            }
            return true
        }

        func evidence(_ log: ProbeLog, _ from: CivilDate, _ to: CivilDate) -> [Evidence] {
            guard let lines else { return [] }
            let whole = Evidence(
                source: .log(file: log.file), sha256: log.sha256,
                locator: "lines \(lines.lowerBound)–\(lines.upperBound)",
                snippet: ProbeWording.summary(failed.count, valid, from, to))
            return [whole]
                + failed.map { entry in
                    let status = entry.status.map { "HTTP \($0)" } ?? entry.outcome.rawValue
                    return Evidence(
                        source: .log(file: log.file), sha256: log.sha256,
                        locator: "line \(entry.line)",
                        snippet: Masking.snippet(
                            "\(entry.time) \(entry.address) \(status) \(entry.milliseconds) ms"))
                }
        }
    }
}
