import DMN
import Exact
import FEEL
import Glibc

/// Measures the whole way on the workload of workload.py: rules and table compiled once by the real
/// parser, then for each record its values bound and everything evaluated. Prints a line of JSON for
/// each, with CPU seconds of this process.
guard CommandLine.arguments.count == 2 else {
    print("usage: rulebench FOLDER (written by workload.py)")
    exit(64)
}
let folder = CommandLine.arguments[1]
let records = try Records(folder: folder)

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The least of some rounds: the one least disturbed by others on the machine.
func best(_ rounds: Int, _ run: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
        let start = seconds()
        try run()
        least = min(least, seconds() - start)
    }
    return least
}

func report(
    _ work: String, evaluations: Int, _ evaluating: Double, _ compiling: Double, _ total: Decimal128
) {
    let peak = try? Files.lines("/proc/self/status").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = peak?.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "null"
    print(
        """
        {"work": "\(work)", "engine": "Heng", "version": "decimal128", "how": "bound, evaluated", \
        "count": \(evaluations), "seconds": \(evaluating), "compile": \(compiling), \
        "total": "\(total)", "peak": \(kibibytes)}
        """)
}

let set = try RuleSet(folder: folder, records)
var rules: [Expression] = []
var total = Decimal128.zero
let compilingRules = try best(50) { rules = try set.compiled() }
let evaluatingRules = best(10) { total = set.points(of: rules) }
report(
    "rules", evaluations: set.count, evaluatingRules, compilingRules / Double(rules.count), total)

let model = try TableModel(folder: folder, records)
var decision = try model.compiled()
let compilingTable = try best(50) { decision = try model.compiled() }
let evaluatingTable = best(30) { total = model.points(of: decision) }
report("table", evaluations: model.count, evaluatingTable, compilingTable, total)
