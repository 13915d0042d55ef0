import Glibc
import Markup

/// Reads the pages of a list as Heng reads them when facts need no tree (`PageScan`), and prints
/// what it found in the form of peers.py, so that the two can be compared.
guard CommandLine.arguments.count == 3, let passes = Int(CommandLine.arguments[2]) else {
    print("usage: extractbench LIST PASSES (LIST holds the path of a page a line)")
    exit(64)
}

func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else {
        print("\(path) cannot be read")
        exit(1)
    }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fread(buffer.baseAddress, 1, size, file)
    }
}

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

struct Totals {
    var links = 0
    var metas = 0
    var dates = 0
    var title = 0
    var text = 0

    mutating func add(_ page: PageScan) {
        links += page.linkCount
        metas += Set(page.metadata.map(\.name)).count
        title += page.title.unicodeScalars.count
        guard let read = page.text else { return }
        dates += Self.dates(in: read.bytes)
        // Characters, without the borders that a reader of the page does not see.
        text += read.bytes.count { $0 & 0xC0 != 0x80 } - read.borders
    }

    /// How often four, two and two digits stand with hyphens between them.
    private static func dates(in text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { text in
            var count = 0
            var index = 4
            while index + 5 < text.count {
                guard text[index] == 0x2D, text[index + 3] == 0x2D,
                    [-4, -3, -2, -1, 1, 2, 4, 5].allSatisfy({ text[index + $0] &- 0x30 < 10 })
                else {
                    index += 1
                    continue
                }
                count += 1
                index += 10
            }
            return count
        }
    }
}

let pages = bytes(of: CommandLine.arguments[1]).split(separator: 10)
    .map { bytes(of: String(decoding: $0, as: UTF8.self)) }
guard let first = pages.first else { exit(1) }
_ = try PageScan(first, withText: true)
var totals = Totals()
let start = now()
for _ in 0..<passes {
    for page in pages { totals.add(try PageScan(page, withText: true)) }
}
let seconds = now() - start
let megabytes = Double(pages.reduce(0) { $0 + $1.count } * passes) / 1e6
let rate = (megabytes / seconds * 10).rounded() / 10
print(
    "heng MB/s=\(rate) pages/s=\(Int(Double(pages.count * passes) / seconds)) "
        + "links=\(totals.links) metas=\(totals.metas) dates=\(totals.dates) "
        + "title=\(totals.title) text=\(totals.text)")
