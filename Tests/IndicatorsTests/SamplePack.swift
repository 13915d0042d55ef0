import Foundation
import Indicators
import Model

/// A small sound pack that tests spoil one line at a time, in a folder of its
/// own that goes away with it.
final class SamplePack {
    static let id = "sample-2022"

    /// Sound, but for what a test puts in.
    static let sound = """
        pack: sample-2022
        version: 1.0.0
        title: 示例县政务公开评估
        source: {document: 示例〔2022〕1号}
        period: {from: 2022-01-01, to: 2022-06-30}
        weights: assigned
        policy:
          total: 20
          weight-floor: 4%
          grades: {合格: 12, 不合格: 0}
        columns: [工作动态, 政策文件]
        facts:
          - {name: 更新间隔, type: number, unit: 天, crawl: {extractor: column-freshness, column: 工作动态}}
          - {name: 指南要素, type: elements, submission: true, elements: [受理机构, 申请方式]}
        indicators:
          - id: "1"
            name: 主动公开
            weight: 20
            children:
              - id: "1.1"
                name: 信息发布
                weight: 20
                criteria:
                  - id: "1.1.1"
                    check: 工作动态按时更新
                    points: 12
                    clause: 第一条
                    due: 2022-03-31
                    rule: {pass: {fact: 更新间隔, at-most: 14}}
                    fix: 恢复更新
                  - id: "1.1.2"
                    check: 公开指南要素齐全
                    points: 8
                    clause: 第二条
                    accept: declared
                    rule: {checklist: {of: 指南要素}}
                    fix: 补齐要素

        """

    let parent: String
    /// The pack's folder.
    let folder: String

    /// A folder with `text` as its pack file.
    init(_ text: String = SamplePack.sound) throws {
        parent = NSTemporaryDirectory() + "heng-packs-" + UUID().uuidString
        folder = parent + "/" + Self.id
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try write(text)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: parent)
    }

    func write(_ text: String, to name: String = "pack.yaml") throws {
        try write(Data(text.utf8), to: name)
    }

    func write(_ data: Data, to name: String = "pack.yaml") throws {
        try data.write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// What a reader makes of the folder.
    func read(
        checkObservation: @escaping PackReader.ObservationCheck = { _, _ in [] }
    ) -> PackReading {
        PackReader(checkObservation: checkObservation).read(folder: folder)
    }

    /// Errors and warnings as lines, places without the folder.
    func lines(_ language: Language = .en) -> [String] {
        read().notices.filter { $0.severity > .info }.map {
            $0.line(in: language).replacingOccurrences(of: folder + "/", with: "")
                .replacingOccurrences(of: folder, with: ".")
        }
    }
}
