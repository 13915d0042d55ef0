import Assessment
import Foundation
import Model

/// A round of two invented units, free to be spoiled: 甲镇 is sound, 乙镇 has
/// the bad input. It goes away with its last user.
final class HostileRound {
    /// What is handed to the engine.
    enum Kind: String, CaseIterable, Sendable {
        case pack, round, xml, json, xlsx, judgements, page, warc

        /// Where the input of 乙镇, or of the round, lies.
        var file: String {
            switch self {
            case .pack: "Indicators/shexi-2022/pack.yaml"
            case .round: "Rounds/r/round.yaml"
            case .xml: "Rounds/r/submissions/yi.xml"
            case .json: "Rounds/r/submissions/yi.json"
            case .xlsx: "Rounds/r/submissions/yi.xlsx"
            case .judgements: "Rounds/r/judgements.yaml"
            case .page, .warc: "Rounds/r/captures/b.warc"
            }
        }
    }

    let folder: URL
    var round: String { folder.appendingPathComponent("Rounds/r").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-hostile-\(UUID().uuidString)").resolvingSymlinksInPath()
        let files = FileManager.default
        for name in ["Indicators", "Rounds/r/submissions", "Rounds/r/captures"] {
            try files.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try files.copyItem(
            at: Repository.packs.appendingPathComponent("shexi-2022"),
            to: folder.appendingPathComponent("Indicators/shexi-2022"))
        try write(Self.roundText, to: Kind.round.file)
        try write(Self.judgementText, to: Kind.judgements.file)
        try write(Self.xml(of: "jia"), to: "Rounds/r/submissions/jia.xml")
        try write(Self.archive(of: "jia", page: Self.page), to: "Rounds/r/captures/a.warc")
        try write(Self.archive(of: "yi", page: Self.page), to: Kind.warc.file)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: url(path))
    }

    /// What a person gets.
    struct Outcome {
        /// Everything said, errors and warnings alone.
        let notices: [Notice]
        /// `nil` when the round could not be scored at all.
        let scored: ScoredRound?

        /// What 甲镇 got, criterion by criterion.
        var sound: [String]? {
            scored.map { LiveCrawlTests.points(of: $0)["jia"] ?? [] }
        }
    }

    func run() -> Outcome {
        do throws(RejectedInput) {
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            let gathered = try assessor.gather(prepared, captures: prepared.capturesFolder)
            let scored = assessor.score(prepared, gathered)
            return Outcome(
                notices: (prepared.notices + gathered.concerns).filter { $0.severity > .info },
                scored: scored)
        } catch {
            return Outcome(notices: error.notices.filter { $0.severity > .info }, scored: nil)
        }
    }

    private static let columns =
        "{两化专栏: lhzl/, 标准目录: bzml.html, 工作动态: gzdt/, 政策文件: zcwj/, 政策解读: zcjd/, 办事指南: bsfw/, 公开指南: gkzn.html, 依申请公开: ysqgk/, 意见征集: yjzj/, 村务公开: cwgk/}"

    static let roundText = """
        round: r1
        title: 样例考核
        organiser: 示例县政务公开办公室
        pack: ../../Indicators/shexi-2022
        as-of: 2022-07-01T09:00:00+08:00
        period: {from: 2022-02-20, to: 2022-06-30}
        submission-deadline: 2022-06-30T18:00:00+08:00
        crawl:
          site: http://www.shili.example/
        units:
          - id: jia
            name: 甲镇
            group: 乡镇
            home: jia/
            columns: \(columns)
          - id: yi
            name: 乙镇
            group: 乡镇
            home: yi/
            columns: \(columns)

        """

    static let judgementText = """
        judgements:
          - {unit: yi, criterion: "2.2.1", points: 1, assessor: 评审一组, time: 2022-07-03T10:00:00+08:00, reason: 材料齐全}

        """

    static func xml(of unit: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <submission xmlns="urn:heng:submission:2026" version="1" round="r1" unit="\(unit)" submitted="2022-06-29T09:40:00+08:00">
          <claim fact="标准目录领域数">14</claim>
          <claim fact="动态调整机制建立日期">2022-04-05</claim>
          <claim fact="源头认定机制材料">附件1</claim>
        </submission>

        """
    }

    static let json = """
        {"heng": "submission", "version": "1", "round": "r1", "unit": "yi",
         "submitted": "2022-06-29T09:40:00+08:00",
         "claims": {"标准目录领域数": 14, "动态调整机制建立日期": "2022-04-05", "源头认定机制材料": "附件1"}}

        """

    static let page = Array(
        "<meta charset=utf-8><ul><li><a href=a.html>工作动态一则</a> 2022-06-20</li></ul>".utf8)

    /// A plain archive of a unit's home and one column, both showing `page`.
    static func archive(of unit: String, page: [UInt8]) -> [UInt8] {
        ["", "gzdt/"].flatMap { path in
            record("http://www.shili.example/\(unit)/\(path)", page)
        }
    }

    static func record(
        _ address: String, _ page: [UInt8], version: String = "WARC/1.1", more: String = ""
    ) -> [UInt8] {
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
        let fields = [
            version, "WARC-Type: response", "WARC-Record-ID: <urn:uuid:\(address.count)>",
            "WARC-Date: 2022-07-01T00:00:00Z", "WARC-Target-URI: \(address)",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: \(head.count + page.count)",
        ]
        return Array((fields.joined(separator: "\r\n") + "\r\n" + more + "\r\n").utf8)
            + head + page + Array("\r\n\r\n".utf8)
    }
}
