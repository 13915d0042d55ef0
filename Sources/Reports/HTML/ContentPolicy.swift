import Crypto
import Foundation

/// What a browser may do with a page: nothing but the page's own style and script, which it knows
/// by their digests, so that not even markup that slipped in could run.
enum ContentPolicy {
    /// The style of every page.
    static let style = packed(PackageResources.report_css)
    /// The script of every page.
    static let script = packed(PackageResources.report_js)

    /// The value of `Content-Security-Policy`.
    static let text = policy(style: style, script: script)

    /// The policy of a page with that style and script; without a script nothing runs.
    static func policy(style: String, script: String? = nil) -> String {
        let scripts = script.map { "script-src \(digest(of: $0)); " } ?? ""
        return "default-src 'none'; style-src \(digest(of: style)); \(scripts)img-src data:; "
            + "base-uri 'none'; form-action 'none'"
    }

    /// A style sheet or script as pages carry it, thousands of them in a large round: without the
    /// indents, empty lines and comments that are for those who work on it.
    ///
    /// A comment is taken out where it begins a line.
    static func packed(_ source: [UInt8]) -> String {
        var isComment = false
        var packed = ""
        for line in String(decoding: source, as: UTF8.self).split(separator: "\n") {
            let text = line.drop { $0 == " " }
            isComment = isComment || text.hasPrefix("/*")
            if !isComment {
                packed += text
                packed += "\n"
            } else if text.hasSuffix("*/") {
                isComment = false
            }
        }
        return packed
    }

    private static func digest(of text: String) -> String {
        "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
}
