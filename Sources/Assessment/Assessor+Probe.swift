import Crawl
import Evidence
public import Exact
import Foundation
import Indicators
import Markup
import Model
import Settings
import WARC

extension Assessor {
    /// Tries once whether each unit's home page opens, and adds the tries to the round's log.
    ///
    /// - Parameter clock: stamps the tries.
    /// - Returns: the log's path, and how many of how many homes opened.
    /// - Throws: `RejectedInput` when a home cannot be asked for or the log cannot be written;
    ///   `CrawlError` when there is no HTTP client. Never because of a site.
    public func probe(
        _ prepared: PreparedRound, clock: @escaping () -> DateTime
    ) throws -> (log: String, opened: Int, tried: Int) {
        let settings = prepared.plan.probe
        var targets: [ProbePlan.Target] = []
        for unit in prepared.round.units {
            guard let address = WebAddress(unit.home), address.isFetchable else {
                throw RejectedInput(
                    Notice(
                        .error, at: unit.place, AssessmentWording.badAddress, found: unit.home))
            }
            targets.append(ProbePlan.Target(id: unit.id, address: address))
        }
        let units = targets.count
        if let control = settings.control.flatMap({ WebAddress($0) }) {
            targets.append(ProbePlan.Target(id: "", address: control))
        }
        let pass = clock()
        let crawl = prepared.plan.crawl
        let tries = try Prober.run(
            ProbePlan(
                targets: targets, timeout: settings.timeout,
                allowPrivate: crawl?.allowPrivate ?? [], userAgent: crawl?.userAgent ?? "Heng"),
            clock: clock)
        var lines: [UInt8] = []
        var opened = 0
        for (place, attempt) in tries.enumerated() {
            let isControl = place >= units
            let entry = ProbeEntry(
                pass: pass, time: attempt.date, unit: isControl ? nil : attempt.target.id,
                address: attempt.target.address.description, outcome: attempt.outcome,
                status: attempt.status, milliseconds: attempt.elapsed.wholeMilliseconds)
            lines += ProbeLog.line(entry)
            if !isControl, attempt.outcome == .answered || attempt.outcome == .cut,
                (attempt.status ?? 0) < 400
            {
                opened += 1
            }
        }
        let log = "\(prepared.plan.folder)/\(settings.log)"
        try append(lines, to: log)
        return (log, opened, units)
    }

    /// The round's log of probes; `nil` when there is none yet.
    func probes(of prepared: PreparedRound) -> (log: ProbeLog?, notices: [Notice]) {
        let name = prepared.plan.probe.log
        guard FileManager.default.fileExists(atPath: "\(prepared.plan.folder)/\(name)") else {
            return (nil, [])
        }
        do throws(RejectedInput) {
            let folder = try InputFolder(prepared.plan.folder)
            let bytes = try folder.bytes(of: name, atMost: ProbeLog.mostBytes)
            let (log, notices) = ProbeLog.read(bytes, file: name)
            return (log, notices)
        } catch {
            return (nil, error.notices)
        }
    }

    /// All lines of a pass in one write, so that two timers at once cannot mix theirs.
    private func append(_ lines: [UInt8], to path: String) throws(RejectedInput) {
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        let written = file < 0 ? -1 : write(file, lines, lines.count)
        let isKept = written == lines.count && fsync(file) == 0
        let reason = String(cString: strerror(errno))
        if file >= 0 { close(file) }
        guard isKept else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path), AssessmentWording.cannotWriteLog, found: reason,
                    fix: AssessmentWording.checkFolder))
        }
    }
}

extension Duration {
    /// Milliseconds, rounded down, so that 14 999.9 ms is not yet 15 s.
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
