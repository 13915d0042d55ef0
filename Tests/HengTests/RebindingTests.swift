import Foundation
import Testing
import WARC

/// Names whose owner leads them wherever he likes, asked of a real name server.
@Suite(
    "A name that leads inside",
    .enabled(if: OwnNetwork.isPossible, "python3, ip or a network of its own cannot be had"),
    .timeLimit(.minutes(10)))
struct RebindingTests {
    static let names = [
        "self", "behind", "before", "later", "any", "cloud", "office", "six", "mapped", "unique",
    ]

    @Test("is never connected to: as a unit's own, behind a redirect, or linked as another site")
    func refused() throws {
        let scratch = try Scratch()
        let round = scratch.url.appending(path: "round")
        try FileManager.default.createDirectory(at: round, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.pack, toPath: scratch.path("shexi-2022"))
        let columns = [
            "两化专栏", "标准目录", "工作动态", "政策文件", "政策解读", "办事指南", "公开指南", "依申请公开", "意见征集", "村务公开",
        ].map { "\($0): ./" }.joined(separator: ", ")
        let lines =
            [
                "round: names", "title: 示例县考核", "organiser: 示例县政务公开办公室",
                "pack: ../shexi-2022", "as-of: 2022-07-01T09:00:00+08:00",
                "period: {from: 2022-02-20, to: 2022-06-30}",
                "submission-deadline: 2022-06-30T18:00:00+08:00", "submissions: submissions",
                "captures: captures", "crawl:", "  site: http://zwgk.example/", "  rate: 1000",
                "  timeout: 5s", "  retries: 2", "  outside-links: head", "units:",
            ]
            + (["zwgk"] + Self.names).flatMap { name in
                [
                    "  - id: \(name)", "    name: \(name)镇", "    group: 乡镇",
                    "    home: http://\(name).example/", "    columns: {\(columns)}",
                ]
            }
        try (lines.joined(separator: "\n") + "\n").write(
            to: round.appending(path: "round.yaml"), atomically: true, encoding: .utf8)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "unshare", "--mount", "--net", try #require(CrawledRound.python),
            Command.root.appending(path: "Tests/HengTests/Fixtures/rebinding.py").path,
            // The second crawl asks for every name again.
            scratch.url.path, "sh", "-c", #""$0" crawl "$1" -q && "$0" crawl "$1" --force -q"#,
            Command.executable.path, round.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)

        let asked = try String(contentsOfFile: scratch.path("public"), encoding: .utf8)
        for name in Self.names { #expect(asked.contains("GET /to/\(name)\n")) }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("private")))
        let records = try WARCArchive(path: round.path + "/captures").compactMap { event in
            if case .record(let record, _) = event { record } else { nil }
        }
        for record in records where record.type == .response {
            #expect(record.targetURI?.hasPrefix("http://zwgk") == true)
        }
        for name in Self.names {
            let outcomes = records.filter {
                $0.type == .metadata && $0.targetURI == "http://\(name).example/"
            }.compactMap { $0.blockFields[.outcome] }
            #expect(!outcomes.isEmpty)
            #expect(
                outcomes.allSatisfy { $0 == CaptureOutcome.refusedPrivate.rawValue },
                "\(name) ended as \(outcomes)")
        }
    }
}
