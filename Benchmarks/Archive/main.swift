import Glibc
import WARC

/// Reads archives as `heng` reads them, every digest verified, and prints what it found in the form
/// of peers.py.
guard CommandLine.arguments.count > 1 else {
    print("usage: warcbench FILE...")
    exit(64)
}

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

for path in CommandLine.arguments.dropFirst() {
    let start = now()
    var (records, bytes, intact, altered, notices) = (0, 0, 0, 0, 0)
    for event in try WARCReader(path: path) {
        guard case .record(let record, _) = event else {
            notices += 1
            continue
        }
        records += 1
        bytes += record.block.count
        switch record.verify() {
        case .intact: intact += 1
        case .altered: altered += 1
        case .unchecked: break
        }
    }
    let seconds = now() - start
    print(
        "heng records=\(records) intact=\(intact) altered=\(altered) notices=\(notices) "
            + "rec/s=\(Int(Double(records) / seconds)) "
            + "MB/s=\((Double(bytes) / 1e5 / seconds).rounded() / 10)")
}
