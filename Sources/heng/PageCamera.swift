import Foundation
import Model

/// Takes pictures of copies of captured pages with Chromium, where it is
/// installed.
///
/// What is photographed is the copy, not the page: it loads nothing, and no
/// name is resolved.
struct PageCamera {
    private let chromium: Chromium

    /// Seconds one picture may take.
    private static let patience = 60.0
    /// Larger pictures are thrown away.
    private static let largest = 32 << 20

    /// The camera of this machine.
    ///
    /// - Throws: `RejectedInput` when there is none.
    init() throws {
        chromium = try Chromium(
            missing: Wording(
                zh: "没有找到 Chromium，无法生成截图",
                en: "Chromium is not installed; no pictures can be taken"),
            fix: Wording(
                zh: "安装 chromium，或去掉 --screenshots",
                en: "install chromium, or leave --screenshots out"))
    }

    /// A picture of a page as PNG; `nil` when none came of it.
    func picture(of page: [UInt8]) -> [UInt8]? {
        let made = chromium.made(
            of: page, to: "page.png", patience: Self.patience
        ) { ["--window-size=1280,1600", "--screenshot=\($0)"] }
        guard let made, made.count <= Self.largest, made.starts(with: [0x89, 0x50, 0x4E, 0x47])
        else { return nil }
        return made
    }
}
