import Exact
import FoundationEssentials
import Testing

@testable import WARC

/// A folder of its own for one test, removed with the value.
final class Scratch {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "heng-warc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path(percentEncoded: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let target = "\(path)/\(name)"
        try Data(bytes).write(to: URL(filePath: target))
        return target
    }

    func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(filePath: path)))
    }
}

/// SplitMix64, so that a failing case comes again.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        let words = (0..<(count + 7) / 8).map { _ in next() }
        return words.withUnsafeBytes { Array($0.prefix(count)) }
    }
}

func date(_ text: String) throws -> DateTime { try #require(DateTime(text)) }

func message(_ body: String, status: String = "200 OK", _ lines: [String] = []) -> [UInt8] {
    Array((["HTTP/1.1 \(status)"] + lines + ["", body]).joined(separator: "\r\n").utf8)
}

/// Records and notices of a whole file.
func contents(
    _ path: String, limits: WARCLimits = WARCLimits()
) throws -> (records: [WARCRecord], notices: [WARCNotice]) {
    var records: [WARCRecord] = []
    var notices: [WARCNotice] = []
    for event in try WARCReader(path: path, limits: limits) {
        switch event {
        case .record(let record, _): records.append(record)
        case .notice(let notice): notices.append(notice)
        }
    }
    return (records, notices)
}

/// One plain record, for files put together by hand.
func plain(
    _ body: String, target: String = "http://a.test/", version: String = "WARC/1.1",
    type: String = "resource", length: String? = nil
) -> [UInt8] {
    let head = [
        version, "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:1>",
        "WARC-Date: 2022-07-01T00:00:00Z", "WARC-Target-URI: \(target)",
        "Content-Length: \(length ?? String(body.utf8.count))", "", body, "", "",
    ]
    return Array(head.joined(separator: "\r\n").utf8)
}

func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try #require(GzipCompressor()).member(bytes)
}
