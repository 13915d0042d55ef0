import Exact
import Markup
import Model

extension PageWriter {
    /// How a finding stands, as a sign and a word.
    mutating func mark(_ finding: Finding) {
        mark(finding, Standing(finding))
    }

    mutating func mark(_ finding: Finding, _ standing: Standing) {
        ready(common.marks[FindingMark(finding, standing).rawValue])
    }

    mutating func tag(_ style: String, _ wording: Wording) {
        element("span", ["class": "tag \(style)"], wording)
    }

    /// “否决”, “预警” and “暂定” where they hold.
    mutating func tags(isVetoed: Bool, isWarned: Bool, isProvisional: Bool) {
        if isVetoed {
            data(" ")
            tag("t-veto", ReportWording.vetoed)
        }
        if isWarned {
            data(" ")
            tag("t-part", ReportWording.warned)
        }
        if isProvisional {
            data(" ")
            tag("t-open", ReportWording.provisional)
        }
    }

    /// A bar of `range` out of `full`; the same numbers stand beside it as text.
    mutating func bar(_ range: PointRange?, of full: Points, wide: Bool = false) {
        guard let share = range?.share(100, of: full.amount) else { return }
        let low = Self.clamped(share.lowest)
        let open = Self.clamped(share.highest) - low
        piece(wide ? "<svg class=\"bar wide\"" : "<svg class=\"bar\"")
        piece(
            """
             viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="b-rest" x="0" width="100" height="4"></rect>\
            <rect class="b-full" x="0" width="
            """)
        let end = low.formatted(places: 2)
        html.text(end)
        if !open.isZero {
            piece("\" height=\"4\"></rect><rect class=\"b-open\" x=\"")
            html.text(end)
            piece("\" width=\"")
            html.text(open.formatted(places: 2))
        }
        piece("\" height=\"4\"></rect></svg>")
    }

    private static func clamped(_ percent: Points) -> Decimal128 {
        Decimal128.minimum(100, Decimal128.maximum(0, percent.amount))
    }

    /// Notices as a list; nothing without any.
    mutating func notices(_ notices: [Notice]) {
        guard !notices.isEmpty else { return }
        element("ul", ["class": "notices"]) { page in
            for notice in notices {
                page.element("li") { $0.data(notice.line(in: $0.language), limit: 2_000) }
                page.line()
            }
        }
        line()
    }

    /// The end of every page.
    mutating func foot() {
        if let written = parts?.foot {
            ready(written)
            return
        }
        let scored = scored
        element("footer", ["class": "foot"]) { page in
            page.text(ReportWording.foot(engine: scored.engine))
        }
        line()
    }
}
