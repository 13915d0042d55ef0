import Exact
import Foundation
import Indicators
import Model
import Tables
import Testing

@testable import Assessment

/// Tables as strangers make them, with every bad habit of published ones. What a careful official
/// reads in each stands beside it, line by line.
@Suite("Tables of strangers")
struct ForeignTableTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("Tests/TablesTests/Foreign")

    static let files = [
        "01-hebing.xlsx", "02-fengmian.xlsx", "03-fenhao.csv", "04-zhibiao.csv",
        "05-bilingual.csv", "06-yincang.xlsx", "07-duobiao.docx", "08-erlan.docx",
        "09-jiajian.xlsx", "10-hengpai.xlsx", "11-bizhong.xlsx", "12-qujian.docx",
        "13-koufen.xlsx", "14-jiceng.xlsx", "15-fenbu.xlsx", "16-zangshuju.xlsx",
        "17-qiantao.docx", "18-fenye.xlsx", "19-hunhe.docx", "20-kuohao.csv",
        "21-wuceng.xlsx", "22-sanji.xlsx", "23-yibailingba.docx", "24-taizhang.xlsx",
        "25-kaochadian.xlsx", "26-shifen.xlsx", "27-lingyu.xlsx", "28-wenjuan.docx",
        "29-sandang.csv", "30-fanwei.docx", "31-chunkou.csv", "32-ablei.docx",
        "33-jichu.docx", "34-duanye.docx", "35-wps.xlsx", "36-fanti.xlsx",
        "37-shibie.docx", "38-kuohao.docx", "39-biaozhunfen.csv", "40-pucha.xlsx",
        "41-sanbufen.xlsx", "42-baifen.csv", "43-jiakou.xlsx",
    ]

    private func imported(_ name: String) throws -> Assessor.ImportedPack {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        return try Assessor().importPack(
            bytes, file: name, folder: "waidi", options: ImportOptions(id: "waidi"),
            language: .zhHans)
    }

    /// The indicators, every criterion with its points and its rule in one sentence, and what a
    /// person is told.
    private func outline(_ made: Assessor.ImportedPack) -> String {
        var lines: [String] = []
        if let pack = made.reading.pack {
            lines.append("\(pack.title) · \(pack.policy.total.amount.reduced.plain) 分")
            for indicator in pack.indicators { add(indicator, 0, to: &lines) }
        }
        lines.append("")
        for row in made.pack.rows {
            guard let sureness = row.sureness else { continue }
            let points = row.points.map { $0.amount.reduced.plain } ?? "—"
            lines.append("\(row.code ?? "—") \(row.text) | \(points) | \(said(sureness))")
            lines.append("    \(row.rule)")
            for look in row.look { lines.append("    （\(look.zh)）") }
        }
        lines.append("")
        let notices = made.pack.notices + made.reading.notices.filter { $0.severity == .error }
        lines += notices.map { $0.line(in: .zhHans) }.filter { !$0.contains("等次线没有") }
        lines.append(made.reading.isAccepted ? "可用" : "不可用")
        return lines.joined(separator: "\n") + "\n"
    }

    private func add(_ indicator: Indicator, _ depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        let weight = indicator.weight.amount.reduced.plain
        lines.append("\(indent)\(indicator.id) \(indicator.name) \(weight)")
        for child in indicator.children { add(child, depth + 1, to: &lines) }
    }

    private func said(_ sureness: Sureness) -> String {
        switch sureness {
        case .certain: "确定"
        case .likely: "请核对"
        case .manual: "需人工"
        }
    }

    @Test("are read as a careful official reads them", arguments: files)
    func reads(_ name: String) throws {
        let made = try imported(name)
        let file = Self.folder.appendingPathComponent(
            name.split(separator: ".").dropLast().joined(separator: ".") + ".txt")
        let outline = outline(made)
        #expect(try outline == String(contentsOf: file, encoding: .utf8))
    }

    @Test("are listed in the documentation with what was understood", arguments: files)
    func figures(_ name: String) throws {
        let made = try imported(name).pack
        let counts = [Sureness.certain, .likely, .manual].map { "\(made.count($0))" }
        let scored = made.rows.count { $0.sureness != nil }
        let line =
            "| `\(name)` | \(made.rowCount) | \(scored) | " + counts.joined(separator: " | ") + " |"
        let page = Self.root.appendingPathComponent("Docs/import.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains(line), "\(line)")
    }

    @Test(
        "files that are no table say how to save one",
        arguments: [
            ("旧表.xls", "Workbook", "另存为"), ("旧表.et", "Workbook", "另存为"),
            ("加密.xlsx", "EncryptedPackage", "取消打开密码"),
            ("加密.docx", "EncryptedPackage", "取消打开密码"),
            ("旧文.doc", "WordDocument", "另存为"),
        ])
    func refused(_ name: String, _ stream: String, _ wanted: String) throws {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1_024)
        bytes += stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let error = #expect(throws: RejectedInput.self) {
            try Assessor().importPack(
                bytes, file: name, folder: "x", options: ImportOptions(id: "x"),
                language: .zhHans)
        }
        let lines = try #require(error).notices.map { $0.line(in: .zhHans) }
        #expect(lines.contains { $0.contains(wanted) }, "\(lines)")
    }

    @Test("a document named as a workbook is read as what it is")
    func misnamed() throws {
        let bytes = [UInt8](
            try Data(contentsOf: Self.folder.appendingPathComponent("07-duobiao.docx")))
        let made = try Assessor().importPack(
            bytes, file: "细则.xlsx", folder: "x", options: ImportOptions(id: "x"),
            language: .zhHans)
        #expect(made.reading.pack?.criteria.count == 9)
    }

    // MARK: - Results

    private func results(_ name: String) throws -> ResultsImport {
        let pack = try #require(try imported("r0-zhibiao.csv").reading.pack)
        let moment = try #require(DateTime("2024-01-01T09:00:00+08:00"))
        let round = Round(
            id: "jieguo", title: "示例", organiser: "示例县", asOf: moment, period: pack.period,
            submissionDeadline: moment,
            units: [("baishi", "白石乡"), ("qinghe", "清河镇")].map {
                Unit(
                    id: $0, name: $1, group: "乡镇", home: "http://example.invalid/", columns: [:],
                    place: Place(file: "round.yaml"))
            }, vetoes: [], digest: "")
        var reader = ResultsReader(round: round, pack: pack, assessor: "原表", time: moment)
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        return try reader.read(Assessor.tables(in: bytes, file: name))
    }

    @Test(
        "results come out the same from a list, a column for each unit, a table for each unit",
        arguments: ["r1-jieguo.xlsx", "r2-duoren.xlsx", "r3-tongbao.docx"])
    func judgements(_ name: String) throws {
        let result = try results(name)
        #expect(result.notices.map { $0.line(in: .zhHans) } == [])
        let said = result.judgements.map { judgement in
            switch judgement.decision {
            case .points(let points):
                "\(judgement.unit) \(judgement.criterion) \(points.amount.reduced.plain)"
            case .notApplicable: "\(judgement.unit) \(judgement.criterion) 不适用"
            case .veto: "否决"
            }
        }
        #expect(
            said.sorted() == [
                "baishi 1.1 46", "baishi 1.2 30", "baishi 2.1 18.5", "qinghe 1.1 50",
                "qinghe 1.2 28", "qinghe 2.1 不适用",
            ])
    }
}
