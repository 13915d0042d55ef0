import Foundation
import Model

/// Prints a page on A4 as PDF with Chromium, where it is installed.
///
/// The page loads nothing and no name is resolved; page numbers and repeated heads come from the
/// page's own style.
struct PagePrinter {
    private let chromium: Chromium

    /// Seconds a long report may take.
    private static let patience = 300.0

    /// The printer of this machine.
    ///
    /// - Throws: `RejectedInput` when there is no Chromium.
    init() throws {
        chromium = try Chromium(
            missing: Wording(
                zh: "没有找到 Chromium，无法生成 PDF", en: "Chromium is not installed; no PDF can be made"),
            fix: Wording(
                zh: "安装 chromium，或去掉 pdf 格式；也可以用浏览器打开 report.html 打印",
                en:
                    "install chromium, or leave pdf out; report.html can be printed from any browser"
            ))
    }

    /// The page as PDF.
    ///
    /// - Throws: `RejectedInput` when nothing came of it.
    func pdf(of page: [UInt8]) throws -> [UInt8] {
        let made = chromium.made(
            of: page, to: "page.pdf", patience: Self.patience
        ) { ["--no-pdf-header-footer", "--print-to-pdf=\($0)"] }
        guard let made, made.starts(with: Array("%PDF-".utf8)) else {
            throw RejectedInput(
                Notice(
                    .error,
                    Wording(zh: "Chromium 没有打印出 PDF", en: "Chromium printed no PDF"),
                    fix: Wording(
                        zh: "用浏览器打开 report.html 打印", en: "print report.html from a browser")))
        }
        return made
    }
}
