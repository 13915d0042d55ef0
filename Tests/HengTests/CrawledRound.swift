import Foundation
import Testing
import WARC

/// A small round on a site served from this machine, and what a crawl of it
/// leaves behind.
final class CrawledRound {
    static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    let scratch: Scratch
    private let server = Process()
    // Closed when this process ends, however it ends; the server then ends too.
    private let input = Pipe()

    /// - Parameter crawl: further lines of the round's `crawl:` entry.
    init(site: String = "many", crawl: [String] = []) throws {
        scratch = try Scratch()
        server.executableURL = URL(filePath: try #require(Self.python))
        server.arguments = [
            Command.root.appending(path: "Tests/CrawlTests/Fixtures/server.py").path,
            scratch.path("requests"),
        ]
        let output = Pipe()
        server.standardOutput = output
        server.standardInput = input
        try server.run()
        let line = String(
            decoding: output.fileHandleForReading.availableData, as: UTF8.self
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        let port = try #require(Int(line), "the server did not start")
        try FileManager.default.createDirectory(
            atPath: scratch.path("round"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Command.pack, toPath: scratch.path("shexi-2022"))
        let lines = [
            "round: small", "title: 示例县考核", "organiser: 示例县政务公开办公室", "pack: ../shexi-2022",
            "as-of: 2022-07-01T09:00:00+08:00",
            "period: {from: 2022-02-20, to: 2022-06-30}",
            "submission-deadline: 2022-06-30T18:00:00+08:00", "submissions: submissions",
            "captures: captures", "crawl:", "  site: http://127.0.0.1:\(port)/",
            "  allow-private: [127.0.0.1, localhost]", "  rate: 1000", "  concurrency: 4",
            "  timeout: 2s", "  retries: 0",
        ]
        // The pack wants them all; where they lie is all one here.
        let columns = [
            "两化专栏", "标准目录", "工作动态", "政策文件", "政策解读", "办事指南", "公开指南", "依申请公开", "意见征集", "村务公开",
        ].map { "\($0): ./" }.joined(separator: ", ")
        let units = [
            "units:", "  - id: jia", "    name: 甲镇", "    group: 乡镇", "    home: \(site)/",
            "    columns: {\(columns)}",
        ]
        let text = (lines + crawl.map { "  " + $0 } + units).joined(separator: "\n") + "\n"
        try text.write(toFile: scratch.path("round/round.yaml"), atomically: true, encoding: .utf8)
    }

    deinit {
        // The threads that tests run on block SIGTERM, and children inherit that.
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
    }

    var round: String { scratch.path("round") }

    /// Where an unfinished crawl keeps what it has.
    var partial: String { scratch.path("round/captures.partial") }
    var captures: String { scratch.path("round/captures") }

    /// Whether a crawl came to its end; the folder itself is made at its beginning.
    var isCrawled: Bool {
        FileManager.default.fileExists(atPath: captures + "/small-00001.warc.gz")
    }

    func removeCaptures() {
        for folder in [partial, captures] { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// The targets asked of the server so far, in order of arrival.
    func requests() throws -> [String] {
        try String(contentsOfFile: scratch.path("requests"), encoding: .utf8)
            .split(separator: "\n").map { line in
                String(line.split(separator: "\t")[1].split(separator: " ")[1])
            }
    }

    /// A crawl's records in the order of its archive; damage is an issue.
    func records(in folder: String) throws -> [WARCRecord] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try WARCArchive(path: folder).compactMap { event in
            switch event {
            case .record(let record, _): return record
            case .notice: return nil
            }
        }
    }

    /// The targets that are settled in an archive: their last record is there.
    func settled(in folder: String) throws -> Set<String> {
        let settled = try records(in: folder).filter {
            $0.type == .metadata && $0.blockFields[.role] != CaptureRole.scope.rawValue
        }
        return Set(
            settled.compactMap(\.targetURI).compactMap {
                URL(string: $0)?.path(percentEncoded: true)
            })
    }

    /// What a person would compare: how each address ended, and what it gave.
    func content(of folder: String) throws -> Set<[String]> {
        Set(
            try records(in: folder).compactMap { record in
                let target = record.targetURI ?? ""
                switch record.type {
                case .metadata:
                    return ["story", target, String(decoding: record.block, as: UTF8.self)]
                case .response:
                    return ["answer", target, String(decoding: record.block, as: UTF8.self)]
                default: return nil
                }
            })
    }
}
