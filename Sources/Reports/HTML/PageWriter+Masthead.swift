import Exact
import Markup
import Model

extension PageWriter {
    /// The head of a page: who assessed whom, when, with what.
    mutating func masthead(
        kicker: (inout PageWriter) -> Void, title: String, kind: Wording
    ) {
        element("header", ["class": "masthead"]) { page in
            page.element("div", ["class": "kicker"], kicker)
            page.element("h1") { page in
                page.data(title)
                page.element("span", ["class": "kind"], kind)
            }
            page.line()
            page.origin()
        }
        line()
    }

    /// What the result rests on: times, pack, archives, engine.
    mutating func origin() {
        if let written = parts?.origin {
            ready(written)
            return
        }
        let (round, pack) = (scored.round, scored.pack)
        element("dl", ["class": "facts"]) { page in
            page.pair(
                ReportWording.asOf, data: "\(page.printed.time(round.asOf))（\(page.printed.zone)）")
            page.pair(ReportWording.period) { $0.text(ReportWording.days(round.period)) }
            if let status = round.status {
                page.pair(ReportWording.Text.stage) { $0.text(status.wording) }
            }
            if let window = page.captureWindow {
                page.pair(ReportWording.captured, data: window)
            }
            page.pair(ReportWording.pack) { page in
                page.data("\(pack.title) \(pack.id) \(pack.version)")
            }
            page.pair(ReportWording.packDigest) { $0.hash(pack.digest, short: true) }
            if let basis = page.scored.basis {
                page.pair(ReportWording.Method.basis) { $0.hash(basis.root, short: true) }
            }
            page.pair(ReportWording.engine, data: "衡 heng \(page.scored.engine)")
        }
        line()
    }

    /// From the first to the last capture; the date once when it is the same.
    private var captureWindow: String? {
        guard let window = figures.captureWindow, let first = window.first, let last = window.last
        else { return nil }
        let (from, to) = (printed.time(first), printed.time(last))
        let sameDay = from.prefix(10) == to.prefix(10)
        return "\(from) – \(sameDay ? String(to.dropFirst(11)) : to)"
    }

    /// A SHA-256: the first twelve digits where it only identifies, all where it can be checked.
    mutating func hash(_ digest: String, short: Bool) {
        piece("SHA-256 <span class=\"hash\">")
        data(digest, limit: short ? 12 : 128)
        piece("</span>")
    }

    /// Links to the parts of the page.
    mutating func contents(_ entries: [(id: String, wording: Wording)]) {
        element(
            "nav", ["class": "contents", "aria-label": ReportWording.contents.text(in: language)]
        ) {
            page in
            page.element("ol") { page in
                for entry in entries {
                    page.element("li") { page in
                        page.element("a", ["href": "#\(entry.id)"], entry.wording)
                    }
                }
            }
        }
        line()
    }
}
