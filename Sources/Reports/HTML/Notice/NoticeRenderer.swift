public import Exact
public import Model

/// Writes rectification notices (整改通知书): a page for each unit, printed as an official document.
public struct NoticeRenderer: Sendable {
    /// Number and date of a notice, which only a person can give.
    public struct Heading: Sendable {
        /// The number of the document; `nil` when it has none.
        public let number: String?
        /// The day it is issued.
        public let day: String

        /// A notice with a number, issued on a day.
        public init(number: String?, day: String) {
            self.number = number
            self.day = day
        }
    }

    private let heading: Heading

    /// Notices with one heading.
    public init(_ heading: Heading) {
        self.heading = heading
    }

    /// The notice to one unit.
    ///
    /// - Parameter ledger: the name of the ledger's file, which comes with it.
    public func notice(
        of rectification: Rectification, in figures: RoundFigures, ledger: String,
        language: Language
    ) -> [UInt8] {
        let words = ReportWording.NoticePage.title(figures.round.round.title)
        return PageWriter.page(
            figures, in: language, root: "../",
            title: "\(words.text(in: language)) · \(rectification.unit.name)", isFormal: true
        ) { $0.noticePage(rectification, heading, ledger: ledger) }
    }
}

extension RoundFigures {
    /// What each unit has to put right by `deadline`, in rank order; units that lost nothing are left
    /// out.
    public func rectifications(by deadline: CivilDate) -> [Rectification] {
        units.compactMap { unit in
            let items = unit.shortfalls.map { shortfall in
                Rectification.Item(
                    finding: shortfall.finding,
                    gain: round.pack.policy.rounding.format(shortfall.gain),
                    places: shortfall.places.map(\.address))
            }
            guard !items.isEmpty else { return nil }
            return Rectification(unit: unit.unit.unit, deadline: deadline, items: items)
        }
    }
}

extension Evidence {
    /// The address or the file it lies in.
    fileprivate var address: String {
        switch source {
        case .capture(let capture): capture.url
        case .submission(let file), .log(let file): file
        }
    }
}
