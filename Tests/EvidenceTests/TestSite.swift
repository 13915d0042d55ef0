import Exact
import Foundation
import Markup
import Model
import Testing
import WARC

@testable import Evidence

/// A web site in memory that is "crawled" into an archive without a network.
struct TestSite {
    static let origin = "http://www.shili.example"
    static let home = "\(origin)/xz/qinghe/"

    enum Answer {
        case body([UInt8], status: Int, headers: [String])
        case failure(CaptureOutcome, instead: String?)
    }

    private(set) var answers: [(url: String, time: String, answer: Answer)] = []

    /// A page of the unit 青禾, by its path below the unit's home.
    static func page(_ path: String) -> String { home + path }

    mutating func add(
        _ path: String, html: String, status: Int = 200, time: String = "2022-07-01T01:00:00Z"
    ) {
        add(
            Self.page(path), bytes: Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8),
            status: status, time: time)
    }

    mutating func add(
        _ url: String, bytes: [UInt8], status: Int = 200, type: String = "text/html",
        headers: [String] = [], time: String = "2022-07-01T01:00:00Z"
    ) {
        answers.append(
            (url, time, .body(bytes, status: status, headers: ["Content-Type: \(type)"] + headers)))
    }

    mutating func add(
        _ path: String, failure: CaptureOutcome, time: String = "2022-07-01T01:00:00Z"
    ) {
        answers.append((Self.page(path), time, .failure(failure, instead: nil)))
    }

    mutating func add(failureAt url: String) {
        answers.append((url, "2022-07-01T01:00:00Z", .failure(.timeout, instead: nil)))
    }

    /// An address that another one stands for: the same page, or the one over http.
    mutating func add(_ failure: CaptureOutcome, at url: String, instead: String) {
        answers.append((url, "2022-07-01T01:00:00Z", .failure(failure, instead: instead)))
    }

    mutating func redirect(_ path: String, to location: String, status: Int = 302) {
        add(Self.page(path), bytes: [], status: status, headers: ["Location: \(location)"])
    }

    /// Writes the archive into a folder that is gone afterwards.
    func archive<Result>(_ body: (CaptureArchive) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-captures-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try write(to: folder)
        let (archive, notices) = CaptureArchive.open(files: [file])
        #expect(notices.isEmpty)
        return try body(archive)
    }

    @discardableResult
    func write(to folder: String) throws -> String {
        let start: DateTime = try #require(DateTime("2022-07-01T00:00:00Z"))
        let writer = try WARCWriter(
            folder: folder, name: "test", info: HeaderFields(), date: start)
        for (url, time, answer) in answers {
            let date: DateTime = try #require(DateTime(time))
            switch answer {
            case .body(let bytes, let status, let headers):
                var message = Array(
                    "HTTP/1.1 \(status) x\r\n\(headers.map { $0 + "\r\n" }.joined())\r\n".utf8)
                message += bytes
                try writer.append(.response(target: url, date: date, message: message))
            case .failure(let outcome, let instead):
                var fields = HeaderFields()
                fields.append(CaptureField.outcome.rawValue, outcome.rawValue)
                fields.append(outcome == .same ? .same : .fallback, instead)
                try writer.append(try .metadata(target: url, date: date, fields: fields))
            }
        }
        return writer.path
    }
}
