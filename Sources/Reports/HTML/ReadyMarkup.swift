import Markup
import Model

/// Markup that says the same on every page in a language, written once and copied from then on.
struct ReadyMarkup: Sendable {
    private typealias Words = ReportWording.UnitPage
    /// A column's head and how it is set.
    typealias Column = (wording: Wording, style: String?)

    /// How a finding stands, by ``FindingMark/rawValue``.
    let marks: [[UInt8]]
    /// Who says a fact and how sure it is, behind its value, by both.
    private let sources: [[UInt8]]
    /// The arithmetic up to its first line.
    let arithmetic: [UInt8]
    /// Above the facts of a finding.
    let facts: [UInt8]
    /// Between the time of a capture and its record.
    let record: [UInt8]
    /// Before the place inside a page.
    let locator: [UInt8]
    /// Heads of tables.
    let treeHead, lossHead, openHead, fullHead, absentHead: [UInt8]

    private static let chinese = ReadyMarkup(.zhHans)
    private static let english = ReadyMarkup(.en)

    /// That of a language.
    static func of(_ language: Language) -> ReadyMarkup {
        switch language {
        case .zhHans: chinese
        case .en: english
        }
    }

    /// Who says a fact, and how sure it is.
    func source(of fact: Fact) -> [UInt8] {
        sources[Self.place(fact.origin) * 4 + Self.place(fact.certainty)]
    }

    private init(_ language: Language) {
        func written(_ write: (inout MarkupWriter) -> Void) -> [UInt8] {
            var html = MarkupWriter(.html)
            write(&html)
            return html.written(from: 0)
        }
        func label(_ wording: Wording, then rest: StaticString) -> [UInt8] {
            written { html in
                html.element("p", ["class": "label"], text: wording.text(in: language))
                html.unescaped(literal: rest)
            }
        }
        func head(_ columns: Column...) -> [UInt8] {
            written { $0.tableHead(columns, in: language) }
        }
        marks = FindingMark.allCases.map { mark in
            written {
                $0.element(
                    "span", ["class": mark.style], text: mark.wording.text(in: language))
            }
        }
        sources = Self.origins.flatMap { origin in
            Self.certainties.map { certainty in
                written { html in
                    html.text(" ")
                    html.element("span", ["class": "soft small"]) { span in
                        span.text(ReportWording.origin(origin).text(in: language))
                        span.text(" · ")
                        span.text(ReportWording.certainty(certainty).text(in: language))
                    }
                    html.unescaped(literal: "</p>")
                }
            }
        }
        arithmetic = label(Words.arithmetic, then: "<ol>")
        facts = label(Words.factsHeading, then: "")
        record = written { html in
            html.text(" · ")
            html.text(Words.record.text(in: language))
            html.unescaped(literal: " <code>")
        }
        locator = written { html in
            html.unescaped(literal: "<div class=\"place\"><span class=\"soft\">")
            html.text(Words.locator.text(in: language))
            html.unescaped(literal: " <code>")
        }
        treeHead = head(
            (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
            (ReportWording.fullPoints, "num w-num"), (Words.share, "num w-num"),
            (ReportWording.points, "num w-range"), (ReportWording.outcome, "w-mark"),
            (ReportWording.reason, "w-third"))
        lossHead = head(
            (ReportWording.code, "w-code"), (ReportWording.problem, nil),
            (Words.gain, "num w-num"), (Words.how, "w-quarter"), (ReportWording.due, "w-date"),
            (ReportWording.responsible, "w-name"))
        openHead = head(
            (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
            (ReportWording.outcome, "w-mark"), (ReportWording.RoundPage.mayMove, "num w-num"),
            (ReportWording.reason, "w-third"))
        fullHead = head(
            (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
            (ReportWording.points, "num w-num"))
        absentHead = head(
            (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
            (ReportWording.reason, "w-third"))
    }

    private static let origins: [Fact.Origin] = [.observed, .claimed]
    private static let certainties: [Fact.Certainty] = [.measured, .suspected, .declared, .judged]

    private static func place(_ origin: Fact.Origin) -> Int {
        switch origin {
        case .observed: 0
        case .claimed: 1
        }
    }

    private static func place(_ certainty: Fact.Certainty) -> Int {
        switch certainty {
        case .measured: 0
        case .suspected: 1
        case .declared: 2
        case .judged: 3
        }
    }
}

extension MarkupWriter {
    /// The head row of a table.
    mutating func tableHead(_ columns: [ReadyMarkup.Column], in language: Language) {
        open("thead")
        open("tr")
        for column in columns {
            element(
                "th", ["scope": "col", "class": column.style],
                text: column.wording.text(in: language))
        }
        close()
        close()
        lineBreak()
    }
}
