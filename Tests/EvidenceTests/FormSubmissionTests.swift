import Exact
import Forms
import Foundation
import Indicators
import Model
import Testing
import Workbook

@testable import Evidence

@Suite("A filled form among the submissions")
struct FormSubmissionTests {
    private let round: Round
    private let pack: Pack
    private let form: SubmissionForm

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Indicators/shexi-2022").path
        round = try Fixtures.round()
        pack = try #require(PackReader { _, _ in [] }.read(folder: folder).pack)
        form = SubmissionForm(pack: pack, round: round)
    }

    /// A form with entries by their codes, and a time beside its label.
    private func filled(
        _ unit: String = "qinghe", _ entries: [String: String],
        support: [String: String] = [:], time: String? = "2022-06-28 16:20"
    ) throws -> [UInt8] {
        let unit = try #require(round.units.first { $0.id == unit })
        var draft = form.draft(for: unit)
        let index = try #require(draft.sheets.firstIndex { $0.name == "填报" })
        let cells = draft.sheets[index].cells
        func place(_ text: String) throws -> CellReference {
            try #require(cells.first { $0.value.value == .text(text) }?.key, "\(text)")
        }
        let entry = try place("填报内容").column
        let proof = try place("佐证材料（链接或附件名）").column
        for (code, text) in entries {
            draft.sheets[index].put(.text(text), row: try place(code).row, column: entry)
        }
        for (code, text) in support {
            draft.sheets[index].put(.text(text), row: try place(code).row, column: proof)
        }
        if let time {
            let label = try place("报送时间（年-月-日 时:分）")
            draft.sheets[index].put(.text(time), row: label.row, column: entry)
        }
        return try WorkbookWriter.write(draft)
    }

    private func read(_ files: [String: [UInt8]]) throws -> SubmissionFolder.Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-forms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
        return SubmissionFolder.read(folder.path, named: "submissions", round: round, pack: pack)
    }

    @Test("counts like any other, under the name it was handed out with")
    func counts() throws {
        let bytes = try filled(
            "qinghe", ["1.1.1": "１６个", "1.1.4": "2022年3月20日", "3.1.2-1": "√", "3.1.2-2": "否"],
            support: ["1.1.1": "标准目录 https://www.example.gov.cn/bzml.html"])
        let result = try read(["qinghe-青禾镇-填报表.xlsx": bytes, "~$qinghe.xlsx": [0]])
        let submission = try #require(result.submissions.first)
        #expect(submission.unit == "qinghe")
        #expect(submission.submitted.description == "2022-06-28T16:20:00+08:00")
        #expect(submission.claims.map(\.fact) == ["标准目录领域数", "动态调整机制建立日期", "专区服务"])
        #expect(result.notices == [])
        // Two services were left open.
        #expect(result.unitNotices["qinghe"]?.map(\.severity) == [.warning])

        let facts = ClaimedFacts.of([submission], round: round, pack: pack)
        let evidence = try #require(facts.first?.evidence.first)
        #expect(facts.first?.value == .number(16))
        #expect(evidence.locator.hasPrefix("标准目录领域数 (填报!J"))
        #expect(evidence.snippet == "16（佐证：标准目录 https://www.example.gov.cn/bzml.html）")
        #expect(evidence.sha256 == Digest.sha256(bytes))
    }

    @Test("never stops another unit's: a bad one is blamed on the unit its name begins with")
    func oneBadFile() throws {
        let result = try read([
            "qinghe.xlsx": Array("PK\u{3}\u{4}nonsense".utf8),
            "baishi.xlsx": try filled("baishi", ["1.1.1": "16"]),
            "无名.xlsx": Array("单位,数量\n".utf8),
        ])
        #expect(result.submissions.map(\.unit) == ["baishi"])
        #expect(result.unitNotices["qinghe"]?.map(\.severity) == [.error])
        #expect(result.notices.compactMap(\.place?.file) == ["submissions/无名.xlsx"])
    }

    @Test("is refused under another unit's name, and without its time")
    func refused() throws {
        let result = try read([
            "baishi-白石乡-填报表.xlsx": try filled("qinghe", ["1.1.1": "16"]),
            "qinghe.xlsx": try filled("qinghe", ["1.1.1": "16"], time: nil),
        ])
        #expect(result.submissions == [])
        #expect(
            result.unitNotices["baishi"]?.map(\.what.en)
                == ["the file bears another unit's name"])
        #expect(
            result.unitNotices["qinghe"]?.map(\.what.en)
                == ["the time of submission is not filled in"])
        #expect(result.forms.map(\.unit) == ["qinghe", "qinghe"])
    }

    @Test("gives way to a later one, of whatever format")
    func later() throws {
        let xml = """
            <submission xmlns="urn:heng:submission:2026" version="1" round="shili-2022" unit="qinghe" \
            submitted="2022-06-29T08:00:00+08:00"><claim fact="标准目录领域数">15</claim></submission>
            """
        let result = try read([
            "qinghe.xml": Array(xml.utf8), "qinghe.xlsx": try filled("qinghe", ["1.1.1": "16"]),
        ])
        #expect(result.submissions.map(\.file) == ["submissions/qinghe.xml"])
        #expect(
            result.unitNotices["qinghe"]?.map(\.place?.file) == ["submissions/qinghe.xlsx"])
    }

    @Test("shows no personal number, neither in a claim nor in what is said about it")
    func masked() throws {
        let number = "11010119900307" + "7758"
        let result = try read([
            "qinghe.xlsx": try filled(
                "qinghe", ["1.1.1": "联系 \(number)", "2.2.1": "经办 \(number)"],
                support: ["2.2.1": "见 \(number)"])
        ])
        let submission = try #require(result.submissions.first)
        let texts =
            submission.claims.map { "\($0)" }
            + (result.unitNotices["qinghe"] ?? []).map { $0.line(in: .zhHans) }
        #expect(texts.count == 2)
        #expect(texts.allSatisfy { !$0.contains(number) && $0.contains("*") })
    }
}
