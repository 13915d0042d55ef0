import Exact
public import Model
import WARC

/// The log of availability probes of a round: JSON Lines, one try a line, only ever added to.
public struct ProbeLog: Sendable {
    /// What a round's log is called unless the round says otherwise.
    public static let standardName = "probe.jsonl"
    /// A year of hourly probes of some thousand units stays below this.
    public static let mostBytes = 512 << 20
    private static let mostLineBytes = 8_192
    private static let mostNotices = 20

    /// The file, as the round names it.
    let file: String
    /// SHA-256 of the file, lower-case hexadecimal.
    let sha256: String
    /// By unit; the control address under `nil`.
    let entries: [String?: [ProbeEntry]]
    /// For each pass the hosts that opened, and how its control address fared.
    let passes: [DateTime: ProbePassRecord]

    /// The log as an input that scores rest on.
    public var leaf: Basis.Leaf { Basis.Leaf(name: file, digest: sha256) }

    /// The line of a try, with its end.
    public static func line(_ entry: ProbeEntry) -> [UInt8] {
        var writer = JSONLineWriter()
        writer.object { writer in
            writer.string("pass", entry.pass.description)
            writer.string("time", entry.time.description)
            if let unit = entry.unit { writer.string("unit", unit) }
            writer.string("address", entry.address)
            writer.string("outcome", entry.outcome.rawValue)
            if let status = entry.status { writer.raw("status", String(status)) }
            writer.raw("milliseconds", String(entry.milliseconds))
        }
        writer.endLine()
        return writer.bytes
    }

    /// Reads a log. A line that cannot be read is told and passed over: a machine that lost its
    /// power leaves half a line.
    public static func read(
        _ bytes: [UInt8], file: String
    ) -> (log: ProbeLog, notices: [Notice]) {
        var entries: [String?: [ProbeEntry]] = [:]
        var passes: [DateTime: ProbePassRecord] = [:]
        var notices: [Notice] = []
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false)
            .enumerated() where !line.isEmpty
        {
            guard line.count <= mostLineBytes, let entry = entry(Array(line), index + 1) else {
                if notices.count < mostNotices {
                    notices.append(
                        Notice(
                            .warning, at: Place(file: file, line: index + 1),
                            ProbeWording.unreadableLine, wanted: ProbeWording.aLine))
                }
                continue
            }
            entries[entry.unit, default: []].append(entry)
            passes[entry.pass, default: ProbePassRecord()].add(entry)
        }
        let log = ProbeLog(
            file: file, sha256: Digest.sha256(bytes), entries: entries, passes: passes)
        return (log, notices)
    }

    private static func entry(_ bytes: [UInt8], _ line: Int) -> ProbeEntry? {
        guard let value = try? JSONReader.read(bytes, file: "", depth: 2),
            let pass = value["pass"]?.string.flatMap({ DateTime($0) }),
            let time = value["time"]?.string.flatMap({ DateTime($0) }),
            let address = value["address"]?.string,
            let outcome = value["outcome"]?.string.flatMap({ CaptureOutcome(rawValue: $0) }),
            let milliseconds = value["milliseconds"]?.number.flatMap({ Int($0) }),
            (0...3_600_000).contains(milliseconds)
        else { return nil }
        let status = value["status"]?.number.flatMap { Int($0) }
        return ProbeEntry(
            pass: pass, time: time, unit: value["unit"]?.string, address: address,
            outcome: outcome, status: status, milliseconds: milliseconds, line: line)
    }
}
