import Foundation
import Indicators
import Model

/// A small sound round on ``SamplePack``, in a folder of its own.
final class SampleRound {
    static let sound = """
        round: sample-round
        title: 示例县考核
        organiser: 示例县政务公开办公室
        pack: ../sample-2022
        as-of: 2022-07-01T09:00:00+08:00
        period: {from: 2022-01-01, to: 2022-06-30}
        submission-deadline: 2022-06-30T18:00:00+08:00
        submissions: submissions
        judgements: judgements.yaml
        captures: captures
        crawl:
          site: http://www.example.test/
          rate: 2
          timeout: 2s
          max-body: 4MB
        vetoes:
          - {id: V1, check: 久不更新, clause: 补充规定, rule: {veto: {fact: 更新间隔, above: 180}}, fix: 恢复更新}
        units:
          - id: jia
            name: 甲镇
            group: 乡镇
            home: xz/jia/
            columns: {工作动态: gzdt/, 政策文件: zcwj/}
          - id: yi
            name: 乙乡
            group: 乡镇
            home: xz/yi/
            columns: {工作动态: gzdt/index.html, 政策文件: zcwj/}

        """

    let pack: SamplePack
    let folder: String

    init(_ text: String = SampleRound.sound, pack: String = SamplePack.sound) throws {
        self.pack = try SamplePack(pack)
        folder = self.pack.parent + "/round"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try write(Data(text.utf8))
    }

    func write(_ data: Data) throws {
        try data.write(to: URL(fileURLWithPath: folder + "/round.yaml"))
    }

    /// A link in the round's folder.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/" + name, withDestinationPath: target)
    }

    func read(packFolder: String? = nil) -> RoundReading {
        RoundReader(packReader: PackReader { _, _ in [] })
            .read(folder: folder, packFolder: packFolder)
    }

    /// Errors and warnings as lines, places without folders.
    func lines(_ language: Language = .en) -> [String] {
        read().notices.filter { $0.severity > .info }.map {
            // The pack lies beside the round.
            $0.line(in: language).replacingOccurrences(of: folder + "/", with: "")
                .replacingOccurrences(of: pack.parent + "/", with: "../")
        }
    }
}
