import Exact
import FEEL
import Glibc

/// Measures the whole way on the workload of workload.py: rules compiled once by the real parser,
/// then for each record its values bound and every rule evaluated. CPU seconds of this process.
guard CommandLine.arguments.count == 2 else {
    print("usage: rulebench FOLDER (written by workload.py)")
    exit(64)
}
let workload = try Workload(folder: CommandLine.arguments[1])

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

var rules: [Expression] = []
let compiling = try best(50) { rules = try workload.compiled() }
var total = Decimal128.zero
let evaluating = best(10) { total = workload.points(of: rules) }

let count = workload.records.count * rules.count
print("heng FEEL, decimal128, bound and evaluated: \(Int(Double(count) / evaluating)) rules/s")
print("  records: \(Int(Double(workload.records.count) / evaluating)) a second")
print("  compiling: \(Int(compiling / Double(rules.count) * 1e9)) ns a rule")
let peak = try? Workload.lines("/proc/self/status").first { $0.hasPrefix("VmHWM:") }
print("  peak memory, the records included: \(peak.map { String($0.dropFirst(6)) } ?? " not known")")
print("  total: \(total) (exact: \(workload.total))")
if total != workload.total { exit(1) }
