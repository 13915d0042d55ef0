import Foundation
import Model
import Reports

/// Writes the reports of a synthetic round, or of a record, and prints how long it took, in the form of
/// peers.py.
///
/// usage: reportbench UNITS CRITERIA FORMATS FOLDER
///        reportbench RECORD FORMATS FOLDER
let arguments = CommandLine.arguments
let sizes = arguments.count == 5 ? (Int(arguments[1]), Int(arguments[2])) : (nil, nil)
let record = arguments.count == 4 ? arguments[1] : nil
guard record != nil || sizes.0 != nil && sizes.1 != nil else {
    print("usage: reportbench UNITS CRITERIA FORMATS FOLDER | reportbench RECORD FORMATS FOLDER")
    exit(64)
}
let wanted = arguments[arguments.count - 2]
let target = arguments[arguments.count - 1]
let formats = Set(wanted.split(separator: ",").compactMap { ReportFormat(rawValue: String($0)) })

/// What the process used so far: processor time, and the most memory it had, in megabytes. The peak of
/// `rusage` is not asked: a child begins with its parent's, and the peer is a large parent.
func used() -> (processor: Double, peak: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    return (processor, kilobytes / 1_024)
}

func seconds(since start: ContinuousClock.Instant) -> Double {
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) + Double(spent.attoseconds) / 1e18
}

let folder = FolderSink(target)
let before: (processor: Double, peak: Int)
let start: ContinuousClock.Instant
var units = sizes.0 ?? 0
var opening = 0.0
if let record {
    guard let file = RecordFile(record, file: record) else {
        print("\(record) cannot be read")
        exit(66)
    }
    before = used()
    start = ContinuousClock.now
    let stored = try RecordReader.open(file, file: record)
    opening = seconds(since: start)
    units = stored.count
    try ReportWriter.write(stored, formats: formats, language: .zhHans, into: folder)
} else {
    var synthetic = SyntheticRound(criteria: sizes.1 ?? 0)
    let round = synthetic.scored(units: units)
    before = used()
    start = ContinuousClock.now
    try ReportWriter.write(round, formats: formats, language: .zhHans, into: folder)
}
let clock = seconds(since: start)
let after = used()
let worked = after.processor - before.processor

func text(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

print(
    "heng units=\(units) formats=\(wanted) seconds=\(text(clock, 2)) "
        + "opening=\(text(opening, 2)) units/s=\(text(Double(units) / clock, 1)) "
        + "ms/unit=\(text(worked * 1_000 / Double(max(units, 1)), 2)) "
        + "MB=\(folder.bytes / 1_048_576) round_MB=\(before.peak) "
        + "peak_MB=\(after.peak)")
