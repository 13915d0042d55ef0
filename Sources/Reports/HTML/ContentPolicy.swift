import Crypto
import Foundation

/// What a browser may do with a page: nothing but the page's own style and script, which it knows
/// by their digests, so that not even markup that slipped in could run.
enum ContentPolicy {
    /// The style of every page.
    static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    /// The script of every page.
    static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

    /// The value of `Content-Security-Policy`.
    static let text = policy(style: style, script: script)

    /// The policy of a page with that style and script; without a script nothing runs.
    static func policy(style: String, script: String? = nil) -> String {
        let scripts = script.map { "script-src \(digest(of: $0)); " } ?? ""
        return "default-src 'none'; style-src \(digest(of: style)); \(scripts)img-src data:; "
            + "base-uri 'none'; form-action 'none'"
    }

    private static func digest(of text: String) -> String {
        "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
}
