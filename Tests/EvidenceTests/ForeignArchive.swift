import Foundation

/// An archive put together line by line, the way other programs write theirs.
struct ForeignArchive {
    /// What ends a line of a record's head.
    var lineEnd = "\r\n"
    var version = "WARC/1.0"
    private(set) var records: [[UInt8]] = []

    /// Adds a record; `Content-Length` is added to the fields given.
    mutating func add(_ fields: [String], _ block: String = "") {
        let head = [version] + fields + ["Content-Length: \(block.utf8.count)", "", ""]
        records.append(
            Array(head.joined(separator: lineEnd).utf8) + Array(block.utf8)
                + Array("\r\n\r\n".utf8))
    }

    /// Adds a response of the unit's site, or a revisit of one.
    mutating func add(
        _ type: String = "response", id: String, _ path: String, at date: String,
        _ message: String, _ further: [String] = []
    ) {
        add(
            [
                "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(id)>",
                "WARC-Date: \(date)", "WARC-Target-URI: \(TestSite.page(path))",
                "Content-Type: application/http; msgtype=response",
            ] + further, message)
    }

    var bytes: [UInt8] { records.flatMap(\.self) }

    /// A 200 with an HTML body.
    static func page(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(body)"
    }

    /// What a server says about a page that did not change.
    static let notModified = "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n"
}

/// A folder that goes away with its last user.
final class TestFolder {
    let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("heng-evidence-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and gives its path.
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }
}
