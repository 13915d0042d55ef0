import Markup
import Model
import Testing

@testable import Reports

@Suite("What changed since the last round")
struct RoundChangeTests {
    private struct Stand {
        let id: String
        let total: (low: String, high: String)?
        let rank: (best: Int, worst: Int)?
        let grade: String

        var xml: String {
            let points = total.map {
                "<lowest raw=\"\($0.low)\" rounded=\"\($0.low)\"/>"
                    + "<highest raw=\"\($0.high)\" rounded=\"\($0.high)\"/>"
            }
            let place = rank.map { "<rank best=\"\($0.best)\" worst=\"\($0.worst)\" of=\"4\"/>" }
            return """
                <unit id="\(id)"><name>\(id)镇</name><result>
                <total maximum="100">\(points ?? "")</total>
                <grade lowest="\(grade)" highest="\(grade)"/>\(place ?? "")
                </result></unit>
                """
        }
    }

    private func sheet(_ id: String, pack: String = "p", _ units: [Stand]) throws -> ScoreSheet {
        let text = """
            <round xmlns="\(RecordRenderer.namespace)" id="\(id)"><pack id="\(pack)" version="1" \
            sha256="00"/><units>\(units.map(\.xml).joined())</units></round>
            """
        return try ScoreSheet(xml: Array(text.utf8), file: "round.xml")
    }

    private let last = [
        Stand(id: "清河", total: ("88.50", "88.50"), rank: (3, 3), grade: "良好"),
        Stand(id: "南坪", total: ("90.00", "90.00"), rank: (1, 1), grade: "优秀"),
        Stand(id: "柳溪", total: ("80.00", "84.00"), rank: (3, 4), grade: "良好"),
        Stand(id: "旧街", total: ("70.00", "70.00"), rank: (4, 4), grade: "合格"),
    ]
    private let now = [
        Stand(id: "清河", total: ("92.10", "92.10"), rank: (1, 1), grade: "优秀"),
        Stand(id: "南坪", total: ("89.00", "89.00"), rank: (2, 2), grade: "良好"),
        Stand(id: "柳溪", total: ("85.00", "85.00"), rank: (3, 3), grade: "良好"),
        Stand(id: "新村", total: nil, rank: nil, grade: "—"),
    ]

    @Test("totals, places and grades, in the order of the later round")
    func changes() throws {
        let change = try sheet("2021", last).change(until: sheet("2022", now))
        #expect(
            change.text(in: .zhHans).split(separator: "\n").map(String.init) == [
                "清河镇：总分 88.50 → 92.10 (+3.60)，名次 3 → 1 (升 2 位)，等次 良好 → 优秀",
                "南坪镇：总分 90.00 → 89.00 (-1.00)，名次 1 → 2 (降 1 位)，等次 优秀 → 良好",
                "柳溪镇：总分 80.00–84.00 → 85.00，名次 3–4 → 3",
                "新村镇：上轮没有，总分 —，第 — 名，—",
                "旧街镇：本轮没有",
            ])
        #expect(
            change.text(in: .en).hasPrefix(
                "清河镇: total 88.50 → 92.10 (+3.60), place 3 → 1 (up 2), grade 良好 → 优秀\n"))
    }

    @Test("another pack's totals are not set beside them")
    func otherPack() throws {
        let (one, other) = (try sheet("2021", last), try sheet("2022", pack: "q", now))
        #expect(throws: RejectedInput.self) { try one.change(until: other) }
    }
}
