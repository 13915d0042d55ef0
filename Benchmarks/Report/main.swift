import Foundation
import Model
import Reports

/// Writes the reports of a synthetic round and prints how long it took, in the form of peers.py.
///
/// usage: reportbench UNITS CRITERIA FORMATS FOLDER
let arguments = CommandLine.arguments
guard arguments.count == 5, let units = Int(arguments[1]), let criteria = Int(arguments[2]) else {
    print("usage: reportbench UNITS CRITERIA FORMATS FOLDER")
    exit(64)
}
let formats = Set(
    arguments[3].split(separator: ",").compactMap { ReportFormat(rawValue: String($0)) })

func used() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
}

func processor(_ usage: rusage) -> Double {
    [usage.ru_utime, usage.ru_stime].reduce(0) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
}

var synthetic = SyntheticRound(criteria: criteria)
let round = synthetic.scored(units: units)
let before = used()
let start = ContinuousClock.now
let folder = FolderSink(arguments[4])
try ReportWriter.write(round, formats: formats, language: .zhHans, into: folder)
let spent = (ContinuousClock.now - start).components
let after = used()
let seconds = Double(spent.seconds) + Double(spent.attoseconds) / 1e18
let worked = processor(after) - processor(before)

func text(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

print(
    "heng units=\(units) criteria=\(criteria) formats=\(arguments[3]) seconds=\(text(seconds, 2)) "
        + "units/s=\(text(Double(units) / seconds, 1)) "
        + "ms/unit=\(text(worked * 1_000 / Double(units), 2)) "
        + "MB=\(folder.bytes / 1_048_576) round_MB=\(before.ru_maxrss / 1_024) "
        + "peak_MB=\(after.ru_maxrss / 1_024)")
