import Foundation
import Testing

/// One byte is changed in each kind of input and of report, and that very place
/// must be named.
@Suite("heng verify")
struct VerifyCommandTests {
    /// The sample round with its pack, captures and fresh reports, once for all
    /// cases.
    private static let original = Result {
        let scratch = try Scratch()
        for part in ["Samples/shili-2022", "Indicators/shexi-2022"] {
            let target = scratch.url.appendingPathComponent(part)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Command.root.appendingPathComponent(part), to: target)
        }
        // A round with a calendar of its own has every kind of input.
        let round = scratch.url.appendingPathComponent("Samples/shili-2022")
        try Data("# 示例\nyear 2022\n2022-01-03 off 元旦\n".utf8)
            .write(to: round.appendingPathComponent("calendar.txt"))
        let file = round.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(
            of: "captures: captures", with: "captures: captures\ncalendar: calendar.txt"
        ).write(to: file, atomically: true, encoding: .utf8)
        let run = try Command(
            "run", round.path, "--captures", round.path + "/captures", "--format",
            "xml,html,xlsx,csv")
        #expect(run.status == 0, "\(run.errors)")
        return scratch
    }

    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let original = try Self.original.get()
        for part in ["Samples", "Indicators"] {
            try FileManager.default.copyItem(
                at: original.url.appendingPathComponent(part),
                to: scratch.url.appendingPathComponent(part))
        }
    }

    private var round: String { scratch.path("Samples/shili-2022") }

    @Test(
        "accepts what was published, in both languages",
        arguments: [
            ("en_US.UTF-8", "all digests agree", "are the same when replayed"),
            ("zh_CN.UTF-8", "摘要全部相符", "项复算一致"),
        ])
    func sound(locale: String, digests: String, scores: String) throws {
        let command = try Command("verify", round, locale: locale)
        #expect(command.status == 0, "\(command.output)\(command.errors)")
        #expect(command.output.contains(digests))
        #expect(command.output.contains(scores))
        #expect(!command.output.contains("✗"))
        #expect(command.output.split(separator: "\n").count == 5)
    }

    /// A byte that is changed, and the words by which the place is named.
    struct Tampering: Sendable, CustomTestStringConvertible {
        /// The file, below the round's folder.
        let file: String
        /// The words whose first byte is changed; `nil` for a byte in the middle.
        let words: String?
        let named: [String]

        var testDescription: String { file }
    }

    static let tamperings: [Tampering] = [
        Tampering(file: "round.yaml", words: "invented county", named: ["round/round.yaml"]),
        Tampering(
            file: "../../Indicators/shexi-2022/pack.yaml", words: "Names, deadlines",
            named: ["pack/pack.yaml"]),
        Tampering(file: "calendar.txt", words: "元旦", named: ["calendar/calendar.txt"]),
        Tampering(
            file: "submissions/qinghe.json", words: "40,",
            named: ["submissions/qinghe.json", "qinghe"]),
        Tampering(
            file: "judgements.yaml", words: "What people", named: ["judgements/judgements.yaml"]),
        Tampering(
            file: "captures/shili-2022-00001.warc.gz", words: nil,
            named: [
                "captures/shili-2022-00001.warc.gz", "shili-2022-00001.warc.gz: error: at byte ",
                "damaged gzip member",
            ]),
        Tampering(
            file: "reports/round.xml", words: "raw=\"99.5\"",
            named: ["round.xml:", "differs from the report made anew"]),
        Tampering(
            file: "reports/facts.jsonl", words: "measured", named: ["facts.jsonl:"]),
        Tampering(file: "reports/index.html", words: "</h1>", named: ["index.html:"]),
        Tampering(
            file: "reports/units/qinghe.html", words: "</h1>", named: ["units/qinghe.html:"]),
        Tampering(file: "reports/units/qinghe.xml", words: "raw=", named: ["units/qinghe.xml:"]),
        Tampering(file: "reports/ranking.csv", words: "99.5", named: ["ranking.csv:"]),
        Tampering(file: "reports/round.xlsx", words: nil, named: ["round.xlsx: error"]),
        Tampering(
            file: "reports/SHA256SUMS", words: "  index.html", named: ["SHA256SUMS:"]),
    ]

    @Test("names the very place where a byte was changed", arguments: tamperings)
    func tampered(_ tampering: Tampering) throws {
        let url = URL(fileURLWithPath: "\(round)/\(tampering.file)")
        var bytes = try Data(contentsOf: url)
        let place =
            tampering.words.map { bytes.firstRange(of: Data($0.utf8))?.lowerBound }
            ?? bytes.count / 2
        bytes[try #require(place, "\(tampering.file) does not hold the words")] ^= 1
        try bytes.write(to: url)
        let command = try Command("verify", round)
        #expect(command.status == 2, "\(command.output)\(command.errors)")
        for words in tampering.named {
            #expect(command.output.contains(words), "\(words): \(command.output)")
        }
        // Nothing else is blamed: what differs of a report is that report.
        if tampering.file.hasPrefix("reports/"), tampering.file != "reports/round.xml" {
            let differences = command.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
            let name = tampering.file.dropReports
            #expect(differences.allSatisfy { $0.contains(name) }, "\(command.output)")
        }
    }

    @Test("names a copy of a page that was changed, and the line")
    func tamperedCopy() throws {
        let folder = round + "/reports/pages"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.count > 50)
        let name = try #require(names.first)
        let url = URL(fileURLWithPath: "\(folder)/\(name)")
        var bytes = try Data(contentsOf: url)
        bytes[bytes.count - 20] ^= 1
        try bytes.write(to: url)
        let command = try Command("verify", round)
        #expect(command.status == 2)
        #expect(command.output.contains("pages/\(name):"))
        #expect(command.output.split(separator: "\n").count == 6, "\(command.output)")
    }

    @Test("names the score and the fact that a forged record changes")
    func forgedScore() throws {
        let url = URL(fileURLWithPath: round + "/reports/round.xml")
        let text = try String(contentsOf: url, encoding: .utf8)
        try text.replacingOccurrences(of: "raw=\"2.5\"", with: "raw=\"4\"")
            .write(to: url, atomically: true, encoding: .utf8)
        let command = try Command("verify", round)
        #expect(command.status == 2)
        #expect(command.output.contains("2.4.2 of shiqiao differs from the replay"))
    }

    @Test("names what is missing, and what was not there before")
    func filesComeAndGo() throws {
        let manager = FileManager.default
        try manager.removeItem(atPath: round + "/submissions/baishi.xml")
        try manager.removeItem(atPath: round + "/reports/units/qinghe.html")
        try manager.copyItem(
            atPath: round + "/captures/shili-2022-00001.warc.gz",
            toPath: round + "/captures/shili-2022-00002.warc.gz")
        let command = try Command("verify", round)
        #expect(command.status == 2)
        for words in [
            "submissions/baishi.xml: error: this input is no longer there",
            "captures/shili-2022-00002.warc.gz: error: this input was not there",
            "units/qinghe.html: error: the file is missing",
        ] {
            #expect(command.output.contains(words), "\(words): \(command.output)")
        }
    }

    @Test("finds a record altered in an archive that is not packed")
    func plainArchive() throws {
        let folder = scratch.path("plain")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let unpack = Process()
        unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unpack.arguments = [
            "sh", "-c", "gzip -dc \"$1\" > \"$2\"", "sh",
            round + "/captures/shili-2022-00001.warc.gz", folder + "/a.warc",
        ]
        try unpack.run()
        unpack.waitUntilExit()
        let url = URL(fileURLWithPath: folder + "/a.warc")
        var bytes = try Data(contentsOf: url)
        let place = try #require(bytes.firstRange(of: Data("</title>".utf8))).lowerBound
        bytes[place - 1] ^= 1
        try bytes.write(to: url)
        let command = try Command("verify", round, "--captures", folder)
        #expect(command.status == 2)
        #expect(command.output.contains("differs from its digest (WARC-Block-Digest"))
        #expect(command.output.contains("a.warc: error: the record urn:uuid:"))
    }

    @Test("cannot run without reports that were named, or a round, or a record")
    func couldNotRun() throws {
        #expect(try Command("verify", round, "--reports", scratch.path("none")).status == 1)
        #expect(try Command("verify", scratch.path("none")).status == 1)
        try FileManager.default.removeItem(atPath: round + "/reports/round.xml")
        let command = try Command("verify", round)
        #expect(command.status == 1)
        #expect(command.errors.contains("round.xml"))
    }

    @Test("checks archives alone where nothing is published")
    func unpublished() throws {
        try FileManager.default.removeItem(atPath: round + "/reports")
        let command = try Command("verify", round)
        #expect(command.status == 0)
        #expect(command.errors.contains("--reports"))
        #expect(command.output.contains("root "))
    }
}

extension String {
    fileprivate var dropReports: String {
        hasPrefix("reports/") ? String(dropFirst("reports/".count)) : self
    }
}
