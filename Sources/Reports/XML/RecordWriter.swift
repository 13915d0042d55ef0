import Exact
import Markup
import Model

/// The parts of the record, written one after the other.
struct RecordWriter {
    let figures: RoundFigures
    let rounding: RoundingPolicy
    /// How many units are ranked in each group.
    let groupSizes: [String: Int]
    /// Where copies of the pages of a unit lie.
    var copies: [Evidence: String] = [:]
    var xml = MarkupWriter(.xml, indent: 1)

    init(_ figures: RoundFigures) {
        self.init(
            figures,
            groupSizes: Dictionary(
                figures.groups.map { ($0.name, $0.units.count) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// Before the totals table is known.
    init(_ figures: RoundFigures, groupSizes: [String: Int]) {
        self.figures = figures
        self.groupSizes = groupSizes
        rounding = figures.round.pack.policy.rounding
    }

    var scored: RoundOutline { figures.round }
    var policy: Policy { figures.round.pack.policy }

    /// How a browser shows the record: by XSLT where it still knows that, else by CSS.
    ///
    /// - Parameter root: the report folder as seen from the record.
    mutating func style(root: String) {
        xml.processingInstruction(
            "xml-stylesheet", ["type": "text/xsl", "href": root + ReportPath.recordStyle])
        xml.processingInstruction(
            "xml-stylesheet", ["type": "text/css", "href": root + ReportPath.plainStyle])
    }

    /// The round itself: everything before the pack.
    ///
    /// - Parameter withLeaves: whether every input is named, beside their root.
    mutating func head(withLeaves: Bool) {
        let round = scored.round
        xml.element("title", text: round.title)
        xml.element("organiser", text: round.organiser)
        xml.element("asOf", text: RecordText.time(round.asOf))
        period(round.period)
        if let deadline = round.submissionDeadline {
            xml.element("submissionDeadline", text: RecordText.time(deadline))
        }
        xml.element("roundFile", ["sha256": round.digest])
        if let calendar = round.calendarFile {
            xml.element("calendarFile", ["file": calendar.file, "sha256": calendar.digest])
        }
        xml.element("engine", ["name": "heng", "version": scored.engine])
        let window = figures.captureWindow
        xml.open(
            "archives",
            [
                "first": window?.first.map(RecordText.time),
                "last": window?.last.map(RecordText.time),
                "exchanges": String(figures.exchanges),
            ])
        for archive in scored.archives {
            xml.element(
                "archive",
                [
                    "file": archive.file, "sha256": archive.digest,
                    "first": archive.first.map(RecordText.time),
                    "last": archive.last.map(RecordText.time),
                    "exchanges": String(archive.exchanges),
                ])
        }
        xml.close()
        if let basis = scored.basis { self.basis(basis, withLeaves: withLeaves) }
    }

    private mutating func basis(_ basis: Basis, withLeaves: Bool) {
        xml.open("basis", ["root": basis.root])
        for leaf in withLeaves ? basis.leaves : [] {
            xml.element("input", ["name": leaf.name, "sha256": leaf.digest])
        }
        xml.close()
    }

    mutating func period(_ period: Period) {
        xml.element(
            "period", ["from": period.from.description, "to": period.to.description])
    }

    mutating func notices(_ notices: [Notice]) {
        xml.open("notices")
        for notice in notices {
            xml.open(
                "notice",
                ["severity": notice.severity.rawValue, "place": notice.place?.description])
            wording("what", notice.what)
            if let found = notice.found { xml.element("found", text: found) }
            if let wanted = notice.wanted { wording("wanted", wanted) }
            if let fix = notice.fix { wording("fix", fix) }
            xml.close()
        }
        xml.close()
    }

    /// Both languages, or one text when they read the same.
    mutating func wording(_ name: MarkupName, _ wording: Wording) {
        xml.open(name)
        let (zh, en) = wording.texts
        if zh == en {
            xml.element("text", text: zh)
        } else {
            text(zh, in: .zhHans)
            text(en, in: .en)
        }
        xml.close()
    }

    private mutating func text(_ text: String, in language: Language) {
        xml.open("text")
        xml.attribute("lang", language.rawValue)
        xml.text(text)
        xml.close()
    }

    mutating func steps(_ steps: [Wording]) {
        guard !steps.isEmpty else { return }
        xml.open("steps")
        for step in steps { wording("step", step) }
        xml.close()
    }

    mutating func amount(_ name: MarkupName, _ points: Points) {
        xml.open(name)
        xml.attribute("raw", RecordText.exact(points))
        xml.attribute("rounded", rounding.format(points))
        xml.close()
    }

    mutating func range(_ range: PointRange) {
        amount("lowest", range.lowest)
        amount("highest", range.highest)
    }

    /// A score beside its maximum; empty when there is none.
    mutating func score(
        _ name: MarkupName, _ points: PointRange?, of maximum: Points, fit: PartsFit = .exact
    ) {
        xml.open(name)
        xml.attribute("maximum", RecordText.exact(maximum))
        if fit == .rounding { xml.attribute("adjusted", "true") }
        if let points { range(points) }
        xml.close()
    }
}
