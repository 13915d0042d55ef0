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
let folder = URL(fileURLWithPath: arguments[4], isDirectory: true)

func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
}

var synthetic = SyntheticRound(criteria: criteria)
let round = synthetic.scored(units: units)
let before = peak()
let start = ContinuousClock.now
var bytes = 0
try ReportWriter.write(round, formats: formats, language: .zhHans) { file in
    let target = folder.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: target)
    bytes += file.bytes.count
}
let spent = (ContinuousClock.now - start).components
let seconds = Double(spent.seconds) + Double(spent.attoseconds) / 1e18
print(
    "heng units=\(units) criteria=\(criteria) formats=\(arguments[3]) seconds=\(String(format: "%.2f", seconds)) "
        + "units/s=\(String(format: "%.1f", Double(units) / seconds)) "
        + "MB=\(bytes / 1_048_576) round_MB=\(before) peak_MB=\(peak())")
