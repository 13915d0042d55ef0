import Exact
import Markup
import Model

/// The page around a copy: what it is a copy of, and how to find the original.
struct CopyHead {
    let answer: CapturedAnswer
    let sha256: String
    let title: String
    let time: DateTime
    let isWhole: Bool
    let language: Language

    /// Nothing is loaded and nothing runs.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private static let style = """
        body{margin:0 auto;max-width:60rem;padding:1rem;font:16px/1.6 sans-serif;color:#111;\
        background:#fff;overflow-wrap:anywhere}
        header.copy{border:2px solid #8a1c1c;padding:.5rem 1rem;margin-bottom:1.5rem;\
        font-size:.85rem}
        header.copy p{margin:.3rem 0}
        header.copy dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;\
        margin:.5rem 0}
        header.copy dd{margin:0}
        .hash{font-family:monospace}
        .stub{color:#666}
        .cited{outline:2px solid #c77700;outline-offset:2px}
        .cited:target{background:#fff6df}
        mark{background:#ffe08a;color:inherit}
        .cut{color:#8a1c1c}
        table{border-collapse:collapse}
        td,th{border:1px solid #bbb;padding:.1rem .4rem}
        """

    func page(around content: MarkupWriter, picture: String?) -> [UInt8] {
        var html = MarkupWriter(.html)
        let shown = Masking.snippet(title)
        html.declaration()
        html.open("html", ["lang": language == .zhHans ? "zh-CN" : "en"])
        html.open("head")
        html.element("meta", ["charset": "utf-8"])
        html.element(
            "meta",
            ["http-equiv": "Content-Security-Policy", "content": Self.policy])
        html.element(
            "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("meta", ["name": "referrer", "content": "no-referrer"])
        html.element("meta", ["name": "robots", "content": "noindex, nofollow"])
        html.element(
            "title",
            text: "\(CopyWording.copy.text(in: language))\(shown.isEmpty ? "" : " · \(shown)")")
        html.open("style")
        html.unescaped(trusted: Self.style)
        html.close()
        html.close()
        html.lineBreak()
        html.open("body")
        banner(picture, &html)
        html.lineBreak()
        html.open("div", ["class": "page"])
        html.fragment(content)
        html.close()
        html.lineBreak()
        return html.finished()
    }

    private func banner(_ picture: String?, _ html: inout MarkupWriter) {
        let address = Masking.maskedAddress(answer.address.description)
        let isNamed = address == answer.address.description
        html.element("header", ["class": "copy"]) { html in
            html.element("p") { html in
                html.element("strong", text: CopyWording.copy.text(in: language))
                html.text(CopyWording.explanation.text(in: language))
            }
            if !isWhole {
                html.element("p", ["class": "cut"], text: CopyWording.partial.text(in: language))
            }
            html.element("dl") { html in
                html.element("dt", text: CopyWording.address.text(in: language))
                html.element("dd") { html in
                    guard isNamed, answer.address.isFetchable else {
                        html.text(address)
                        return
                    }
                    html.element(
                        "a", ["href": address], text: address)
                }
                pair(CopyWording.captured, "\(time) · HTTP \(answer.status)", &html)
                pair(CopyWording.digest, sha256, &html, style: "hash")
                pair(CopyWording.record, Masking.snippet(answer.record), &html, style: "hash")
                if let place = answer.archivePlace {
                    pair(
                        CopyWording.archive,
                        CopyWording.place(Masking.snippet(place.file), place.offset)
                            .text(in: language), &html)
                }
                if let picture {
                    html.element("dt", text: CopyWording.screenshot.text(in: language))
                    html.element("dd") { html in
                        html.element("a", ["href": picture], text: picture)
                    }
                }
            }
        }
    }

    private func pair(
        _ term: Wording, _ value: String, _ html: inout MarkupWriter, style: String? = nil
    ) {
        html.element("dt", text: term.text(in: language))
        html.element("dd", ["class": style], text: value)
    }
}
