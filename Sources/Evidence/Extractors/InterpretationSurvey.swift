import Exact
import Markup
import Model

/// Which documents of the period are interpreted, and by what.
struct InterpretationSurvey {
    /// A document with the interpretations linked to it.
    struct Document {
        let item: ListItem
        let interpretations: [ListItem]
        /// Why further interpretations could not be seen; `nil` when all were.
        let doubt: Wording?
    }

    let documents: [Document]
    /// What the list of documents is known by.
    let evidence: [Evidence]

    /// Why nothing can be said at all.
    enum Outcome {
        case surveyed(InterpretationSurvey)
        case unknown(Wording, [Evidence])
    }

    /// A document counts as interpreted when its page links to an entry of the
    /// interpretations, when an interpretation links to it, or when one names
    /// its title in 《》.
    static func of(
        _ captures: UnitCaptures, documents: String, interpretations: String
    ) -> Outcome {
        let list = captures.column(documents)
        let evidence: [Evidence]
        switch list.outcome {
        case .gone(_, let place): return .surveyed(Self(documents: [], evidence: [place]))
        case .file(_, let place):
            return .unknown(CaptureWording.column(documents, CaptureWording.notAPage), [place])
        case .unreachable(let reason, let places):
            return .unknown(CaptureWording.column(documents, reason), places)
        case .page(let page): evidence = [page.evidence]
        }
        let period = captures.round.period
        guard list.isKnown(backTo: period.from) else { return .unknown(list.gap, evidence) }
        let current = list.items.filter { $0.date.map(period.contains) ?? false }
        guard !current.isEmpty else { return .surveyed(Self(documents: [], evidence: evidence)) }

        let column = captures.column(interpretations)
        switch column.outcome {
        case .file(_, let place):
            return .unknown(
                CaptureWording.column(interpretations, CaptureWording.notAPage), [place])
        case .unreachable(let reason, let places):
            return .unknown(CaptureWording.column(interpretations, reason), places)
        case .gone, .page: break
        }
        let matcher = Matcher(column, captures)
        return .surveyed(
            Self(documents: current.map { matcher.match($0) }, evidence: evidence))
    }

    /// Finds the interpretations of a document. What they link to and name is
    /// looked up, so that two long lists cost their sum and not their product.
    private struct Matcher {
        private let captures: UnitCaptures
        private let interpretations: [ListItem]
        /// Interpretations by their own address, by an address they link to,
        /// and by a title they name.
        private var byAddress: [WebAddress: [Int]] = [:]
        private var byTarget: [WebAddress: [Int]] = [:]
        private var byTitle: [String: [Int]] = [:]
        private let doubt: Wording?

        init(_ column: ColumnCapture, _ captures: UnitCaptures) {
            self.captures = captures
            interpretations = column.items + column.undated
            var reasons: [Wording] = column.gaps.isEmpty ? [] : [column.gap]
            for (index, item) in interpretations.enumerated() {
                if let address = item.address {
                    byAddress[Self.final(address, captures), default: []].append(index)
                }
                var titles = Self.titlesNamed(in: item.title)
                switch captures.article(item) {
                case .page(let page):
                    for target in Self.targets(of: page, captures) {
                        byTarget[target, default: []].append(index)
                    }
                    titles += page.mainTexts.flatMap { Self.titlesNamed(in: $0.string) }
                    if !page.isWhole {
                        reasons.append(CaptureWording.page(item.title, CaptureWording.cutBody))
                    }
                case .unreachable(let reason, _):
                    reasons.append(CaptureWording.page(item.title, reason))
                case .file:
                    reasons.append(CaptureWording.page(item.title, CaptureWording.notAPage))
                case .gone, nil: break
                }
                for title in Set(titles) { byTitle[title, default: []].append(index) }
            }
            doubt = reasons.isEmpty ? nil : Wording.clauses(Array(reasons.prefix(3)))
        }

        func match(_ item: ListItem) -> Document {
            var doubts: [Wording] = doubt.map { [$0] } ?? []
            var linked: Set<Int> = []
            switch captures.article(item) {
            case .page(let page):
                for target in Self.targets(of: page, captures) {
                    linked.formUnion(byAddress[target] ?? [])
                }
                if !page.isWhole { doubts.append(CaptureWording.cutBody) }
            case .unreachable(let reason, _):
                doubts.append(CaptureWording.page(item.title, reason))
            case .file, .gone, nil: break
            }
            if let address = item.address {
                linked.formUnion(byTarget[Self.final(address, captures)] ?? [])
            }
            for title in Self.forms(ofTitle: item.title) { linked.formUnion(byTitle[title] ?? []) }
            return Document(
                item: item, interpretations: linked.sorted().map { interpretations[$0] },
                doubt: doubts.isEmpty ? nil : Wording.clauses(doubts))
        }

        private static func targets(of page: Page, _ captures: UnitCaptures) -> Set<WebAddress> {
            Set(
                page.contentLinks.filter(\.kind.leadsToPage).compactMap(\.address)
                    .filter { captures.scope.contains($0) }.map { final($0, captures) })
        }

        /// The address redirects lead to.
        private static func final(_ address: WebAddress, _ captures: UnitCaptures) -> WebAddress {
            if case .answered(let answer) = captures.archive.resolve(address) {
                return answer.address
            }
            return address
        }

        /// The titles a text names in 《》, squeezed; inner 《》 stay.
        private static func titlesNamed(in text: String) -> [String] {
            let text = Array(TextNormalization.squeezed(text))
            var titles: [String] = []
            var open: [Int] = []
            for (index, character) in text.enumerated() {
                if character == "《" {
                    open.append(index + 1)
                } else if character == "》", let start = open.popLast() {
                    titles.append(String(text[start..<index]))
                }
            }
            return titles
        }

        /// The title, and the title without the issuer before 关于.
        private static func forms(ofTitle title: String) -> Set<String> {
            let title = TextNormalization.squeezed(title)
            guard let about = title.firstRange(of: "关于"), about.lowerBound != title.startIndex
            else { return [title] }
            return [title, String(title[about.lowerBound...])]
        }
    }
}
