import Exact
import Foundation
import Markup
import Model
import Testing
import Workbook

@testable import Reports

/// One score has the same digits wherever it stands: in the record, the JSON document, the pages,
/// the workbook and the tables.
@Suite("Every score has the same digits in every format")
struct SameDigitsTests {
    /// Where a score stands.
    struct Key: Hashable, CustomStringConvertible {
        let unit: String
        /// `total`, a node (`n 1.1`) or a criterion (`c 1.1.1`).
        let item: String

        var description: String { "\(unit) \(item)" }
    }

    private typealias Scores = [Key: [String]]

    private let round: ScoredRound
    private let files: [String: [UInt8]]
    private let xml: Scores

    init() throws {
        round = try SampleRound.make()
        files = Dictionary(
            try ReportWriter.files(
                for: round, formats: Set(ReportFormat.allCases), language: .zhHans
            ).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let bytes = try #require(files["round.xml"])
        xml = try Self.xml(bytes)
    }

    @Test("the record holds every score of the round")
    func complete() {
        let nodes = round.units.flatMap(\.indicators).flatMap(\.withAllBelow).count
        let findings = round.units.flatMap(\.findings).count
        #expect(xml.count == round.units.count + nodes + findings)
        #expect(xml.values.contains([]))
        #expect(xml.values.contains { $0.count == 2 && $0[0] != $0[1] })
    }

    @Test("JSON")
    func json() throws {
        let bytes = try #require(files["round.json"])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        var scores: Scores = [:]
        for unit in try #require(object["units"] as? [[String: Any]]) {
            let id = try #require(unit["id"] as? String)
            let result = try #require(unit["result"] as? [String: Any])
            scores[Key(unit: id, item: "total")] = Self.ends(result["total"])
            func walk(_ nodes: Any?) {
                for node in nodes as? [[String: Any]] ?? [] {
                    scores[Key(unit: id, item: "n \(node["ref"] ?? "")")] = Self.ends(
                        node["points"])
                    for finding in node["findings"] as? [[String: Any]] ?? [] {
                        let verdict = finding["verdict"] as? [String: Any]
                        scores[Key(unit: id, item: "c \(finding["criterion"] ?? "")")] = Self.ends(
                            verdict?["points"])
                    }
                    walk(node["nodes"])
                }
            }
            walk(unit["nodes"])
        }
        #expect(scores == xml)
    }

    @Test("HTML: the page of every unit")
    func pages() throws {
        for unit in round.units {
            let bytes = try #require(files["units/\(unit.unit.id).html"])
            let page = try HTMLDocument(bytes)
            let text = page.root?.text() ?? ""
            let total = try #require(xml[Key(unit: unit.unit.id, item: "total")])
            #expect(text.contains(Self.printed(total)), "\(unit.unit.id) total")
            for (key, ends) in xml where key.unit == unit.unit.id && key.item.hasPrefix("c ") {
                let anchor = PageWriter.anchor(String(key.item.dropFirst(2)))
                let rows = try page.select("//*[@id='\(anchor)']")
                #expect(rows.count == 1, "\(key)")
                #expect(rows.first?.text().contains(Self.printed(ends)) == true, "\(key)")
            }
            for (key, ends) in xml where key.unit == unit.unit.id && key.item.hasPrefix("n ") {
                let anchor = PageWriter.anchor(String(key.item.dropFirst(2)), isCriterion: false)
                let heads = try page.select("//*[@id='\(anchor)']")
                #expect(heads.first?.text().contains(Self.printed(ends)) == true, "\(key)")
            }
        }
    }

    @Test("CSV: ranking and details")
    func tables() throws {
        let ranking = try table("ranking.csv")
        let details = try table("details.csv")
        var scores: Scores = [:]
        for row in ranking.rows.dropFirst() {
            scores[Key(unit: row[2], item: "total")] = [row[5], row[6]].filter { !$0.isEmpty }
            for (position, node) in round.pack.indicators.enumerated() {
                let column = row.count - 2 * (round.pack.indicators.count - position)
                scores[Key(unit: row[2], item: "n \(node.id)")] = [row[column], row[column + 1]]
                    .filter { !$0.isEmpty }
            }
        }
        let heads = details.rows[0]
        let code = try #require(heads.firstIndex(of: "编号"))
        for row in details.rows.dropFirst() {
            scores[Key(unit: row[0], item: "c \(row[code])")] = [row[code + 3], row[code + 4]]
                .filter { !$0.isEmpty }
        }
        let inner = Set(round.pack.indicators.map { "n \($0.id)" })
        let wanted = xml.filter { !$0.key.item.hasPrefix("n ") || inner.contains($0.key.item) }
        #expect(scores.mapValues(Self.numbers) == wanted.mapValues(Self.numbers))
    }

    @Test("XLSX: the details of every unit and criterion")
    func workbook() throws {
        let bytes = try #require(files["round.xlsx"])
        let book = try WorkbookReader.read(bytes)
        let sheet = try #require(book.sheet(named: "明细"))
        let levels = TreeNode.depth(of: round.pack.indicators)
        let names = Dictionary(
            round.units.map { ($0.unit.name, $0.unit.id) }, uniquingKeysWith: { first, _ in first })
        var scores: Scores = [:]
        for row in sheet.rows {
            guard let number = row.first?.reference.row,
                case .text(let name) = sheet.value(number, 1), let unit = names[name],
                case .text(let code) = sheet.value(number, levels + 2)
            else { continue }
            let ends = [levels + 5, levels + 6].compactMap { column -> String? in
                guard case .number(let points) = sheet.value(number, column) else { return nil }
                return points.plain
            }
            scores[Key(unit: unit, item: "c \(code)")] = ends
        }
        let wanted = xml.filter { $0.key.item.hasPrefix("c ") }
        #expect(scores.mapValues(Self.numbers) == wanted.mapValues(Self.numbers))
    }

    // MARK: - Reading

    private func table(_ path: String) throws -> CSVReader.Table {
        let bytes = try #require(files[path])
        return CSVReader.read(String(decoding: bytes, as: UTF8.self))
    }

    private static func xml(_ bytes: [UInt8]) throws -> Scores {
        let root = try XMLDocument(bytes).root
        var scores: Scores = [:]
        for unit in root.child("units")?.children("unit") ?? [] {
            let id = unit.attribute("id") ?? ""
            scores[Key(unit: id, item: "total")] = ends(unit.child("result")?.child("total"))
            func walk(_ element: XMLElement) {
                for node in element.children("node") {
                    scores[Key(unit: id, item: "n \(node.attribute("ref") ?? "")")] = ends(
                        node.child("points"))
                    for finding in node.children("finding") {
                        scores[Key(unit: id, item: "c \(finding.attribute("criterion") ?? "")")] =
                            ends(finding.child("verdict")?.child("points"))
                    }
                    walk(node)
                }
            }
            if let nodes = unit.child("nodes") { walk(nodes) }
        }
        return scores
    }

    private static func ends(_ score: XMLElement?) -> [String] {
        ["lowest", "highest"].compactMap { score?.child($0)?.attribute("rounded") }
    }

    private static func ends(_ score: Any?) -> [String] {
        let score = score as? [String: Any]
        return ["lowest", "highest"].compactMap {
            (score?[$0] as? [String: Any])?["rounded"] as? String
        }
    }

    private static func printed(_ ends: [String]) -> String {
        guard let low = ends.first, let high = ends.last else { return "—" }
        return low == high ? low : "[\(low), \(high)]"
    }

    /// A workbook and a table hold numbers, which have no zeros at the end.
    private static func numbers(_ ends: [String]) -> [Decimal128?] { ends.map { Decimal128($0) } }
}

extension ScoredIndicator {
    fileprivate var withAllBelow: [ScoredIndicator] { [self] + children.flatMap(\.withAllBelow) }
}
