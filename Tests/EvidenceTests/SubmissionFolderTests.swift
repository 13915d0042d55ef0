import Exact
import Foundation
import Model
import Testing

@testable import Evidence

@Suite("A folder of submissions")
struct SubmissionFolderTests {
    /// Runs `body` with a folder that holds `files` and is gone afterwards.
    private func withFolder<Result>(
        _ files: [String: String], _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-submissions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try body(folder)
    }

    private func read(_ folder: URL) throws -> SubmissionFolder.Result {
        SubmissionFolder.read(
            folder.path, named: "submissions", round: try Fixtures.round(),
            pack: try SubmissionTests.pack())
    }

    @Test("gives each unit its own, whatever is wrong with the others")
    func oneBadFile() throws {
        let good = SubmissionTests.json("\"领域数\": 16")
        let result = try withFolder([
            "qinghe.json": good, "baishi.xml": "<broken", "notes.txt": "x", ".hidden": "x",
            "nobody.xml": SubmissionTests.xml(""),
        ]) { try read($0) }
        #expect(result.submissions.map(\.unit) == ["qinghe"])
        #expect(result.submissions.first?.file == "submissions/qinghe.json")
        #expect(Set(result.unitNotices.keys) == ["baishi"])
        #expect(
            result.notices.compactMap(\.place?.file)
                == ["submissions/nobody.xml", "submissions/notes.txt"])
    }

    @Test("takes the later of two submissions of a unit")
    func laterCounts() throws {
        let later = SubmissionTests.xml("<claim fact=\"领域数\">2</claim>")
            .replacing("2022-06-28T16:20", with: "2022-06-29T16:20")
        let result = try withFolder([
            "qinghe.json": SubmissionTests.json("\"领域数\": 1"), "qinghe.xml": later,
        ]) { try read($0) }
        #expect(result.submissions.map(\.file) == ["submissions/qinghe.xml"])
        #expect(result.unitNotices["qinghe"]?.map(\.severity) == [.warning])
    }

    @Test("takes neither of two that bear the same time")
    func sameTime() throws {
        let result = try withFolder([
            "qinghe.json": SubmissionTests.json("\"领域数\": 1"),
            "qinghe.xml": SubmissionTests.xml("<claim fact=\"领域数\">2</claim>"),
        ]) { try read($0) }
        #expect(result.submissions.isEmpty)
        #expect(result.unitNotices["qinghe"]?.count == 2)
    }

    @Test(
        "reads no link that leads out, folder or pipe in place of a file", .timeLimit(.minutes(10)))
    func noLinks() throws {
        let secret = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-secret-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: secret) }
        let result = try withFolder([:]) { folder in
            try Data(SubmissionTests.json("").utf8).write(to: secret)
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent("qinghe.json"), withDestinationURL: secret)
            mkfifo(folder.appendingPathComponent("baishi.json").path, 0o600)
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("baishi.xml"), withIntermediateDirectories: false)
            return try read(folder)
        }
        #expect(result.submissions.isEmpty)
        #expect(result.unitNotices["qinghe"]?.count == 1)
        #expect(result.unitNotices["baishi"]?.count == 2)
    }

    @Test("that is not there is a notice")
    func missing() throws {
        let result = try read(URL(fileURLWithPath: "/nonexistent/heng"))
        #expect(result.notices.map(\.severity) == [.error])
    }

    @Test("claims become declared facts; late ones do not")
    func facts() throws {
        let late = SubmissionTests.xml(
            "<claim fact=\"领域数\">2</claim>", attributes: "unit=\"baishi\""
        ).replacing("2022-06-28T16:20:00+08:00", with: "2022-06-30T18:00:01+08:00")
        let (result, facts) = try withFolder([
            "qinghe.json": SubmissionTests.json("\"已公开\": true, \"领域数\": 16"),
            "baishi.xml": late,
        ]) { folder in
            let result = try read(folder)
            return (
                result,
                ClaimedFacts.of(
                    result.submissions, round: try Fixtures.round(),
                    pack: try SubmissionTests.pack())
            )
        }
        #expect(result.submissions.map(\.unit) == ["qinghe", "baishi"])
        #expect(result.unitNotices["baishi"]?.map(\.severity) == [.warning])
        #expect(facts.map(\.name) == ["领域数", "已公开"])
        #expect(facts.allSatisfy { $0.origin == .claimed && $0.certainty == .declared })
        #expect(facts.first?.evidence.first?.locator == "领域数 (line 8)")
        #expect(facts.first?.evidence.first?.sha256 == result.submissions.first?.digest)
    }
}
