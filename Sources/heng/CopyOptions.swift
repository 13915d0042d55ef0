import ArgumentParser
import Assessment
import Evidence
import Foundation
import Model

/// Options about the readable copies of cited pages.
struct CopyOptions: ParsableArguments {
    @Flag(
        help: help(
            "不生成被引用页面的可读副本（pages/）", "make no readable copies of cited pages (pages/)"))
    var noCopies = false

    @Flag(
        help: help(
            "用 Chromium 为每份副本截图（需已安装；不访问网络）",
            "take a picture of each copy with Chromium, which must be installed; nothing is contacted"
        ))
    var screenshots = false

    /// What the options ask for; tried before a long crawl, not after it.
    func camera() throws -> PageCamera? {
        screenshots && !noCopies ? try PageCamera() : nil
    }

    /// Makes the copies and hands their files to `store`.
    func write(
        of scored: ScoredRound, _ gathered: GatheredEvidence, by assessor: Assessor,
        camera: PageCamera?, in language: Language, terminal: Terminal,
        to store: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws -> [Evidence: String] {
        guard !noCopies else { return [:] }
        var (made, failed) = (0, 0)
        let result = try assessor.copies(of: scored, gathered, in: language) { copy in
            made += 1
            terminal.progress(
                Wording(zh: "正在生成页面副本 \(made)……", en: "copying pages: \(made)…"))
            let picture = camera?.picture(of: copy.bytes())
            if camera != nil, picture == nil { failed += 1 }
            if let picture { try store(copy.picturePath, picture) }
            try store(copy.path, copy.bytes(hasPicture: picture != nil))
        }
        terminal.report(result.notices)
        if failed > 0 {
            terminal.report([
                Notice(
                    .warning,
                    Wording(
                        zh: "\(made) 份副本中有 \(failed) 份未能截图",
                        en: "no picture came of \(failed) of \(made) copies"))
            ])
        }
        return result.links
    }
}
