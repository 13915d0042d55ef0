import Exact
import Foundation
import Indicators
import Model
import Testing
import Workbook

@testable import Forms

/// Packs, rounds and units to make forms of.
enum Sample {
    static let packs = [
        "jiujiang-2016", "national-2019", "ninghai-2018", "qianshan-2019", "shexi-2022",
        "tankou-2018", "township-openness",
    ]

    /// What makes a pack one that can be used, by the pack's id.
    private static let tailorings = ["national-2019": ["by-hand.yaml"]]

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let readings = Dictionary(
        uniqueKeysWithValues: packs.map { id in
            let folder = root.appendingPathComponent("Indicators/\(id)").path
            let files = (tailorings[id] ?? []).map { "\(folder)/tailoring/\($0)" }
            return (id, PackReader { _, _ in [] }.read(folder: folder, tailoring: files))
        })

    static func pack(_ id: String = "shexi-2022") throws -> Pack {
        let reading = try #require(readings[id])
        return try #require(reading.pack, "\(reading.notices.map { $0.line(in: .en) })")
    }

    static let unit = makeUnit("qinghe", "青禾镇")

    static func makeUnit(_ id: String, _ name: String) -> Model.Unit {
        Model.Unit(
            id: id, name: name, group: "乡镇", home: "https://www.example.gov.cn/\(id)/",
            columns: [:],
            place: Place(file: "round.yaml"))
    }

    static func round(
        _ id: String = "shili-2022", units: [Model.Unit] = [unit, makeUnit("baishi", "白石乡")]
    ) throws -> Round {
        let from = try #require(CivilDate("2022-02-20"))
        let to = try #require(CivilDate("2022-06-30"))
        return Round(
            id: id, title: "示例县2022年乡镇政务公开考核", organiser: "示例县政务公开办公室",
            asOf: try #require(DateTime("2022-07-01T09:00:00+08:00")),
            period: try #require(Period(from: from, to: to)),
            submissionDeadline: DateTime("2022-06-30T18:00:00+08:00"), units: units, digest: "")
    }

    static func form(_ pack: String = "shexi-2022") throws -> SubmissionForm {
        try #require(forms[pack]).get()
    }

    private static let forms = Dictionary(
        uniqueKeysWithValues: packs.map { id in
            (id, Result { SubmissionForm(pack: try pack(id), round: try round()) })
        })
}
