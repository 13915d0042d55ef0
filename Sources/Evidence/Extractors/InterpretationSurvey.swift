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
                var titles = Self.titlesNamed(in: TextNormalization.squeezed(item.title))
                switch captures.article(item) {
                case .page(let page):
                    let content = page.content
                    for target in Self.targets(of: content, captures) {
                        byTarget[target, default: []].append(index)
                    }
                    titles += content.mainTexts.flatMap { Self.titlesNamed(in: $0) }
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
                for target in Self.targets(of: page.content, captures) {
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

        private static func targets(of page: PageContent, _ captures: UnitCaptures) -> Set<
            WebAddress
        > {
            Set(
                page.contentLinks.lazy.filter(\.kind.leadsToPage).compactMap(\.address)
                    .filter { captures.scope.contains($0) }.prefix(targetLimit)
                    .map { final($0, captures) })
        }

        /// The address redirects lead to.
        private static func final(_ address: WebAddress, _ captures: UnitCaptures) -> WebAddress {
            if case .answered(let answer) = captures.archive.resolve(address) {
                return answer.address
            }
            return address
        }

        /// The longest title that is looked for, in bytes: 200 characters. Signs
        /// nested a million deep would otherwise name titles of megabytes each.
        private static let titleBytes = 600
        /// The most titles that one text is said to name.
        private static let titleLimit = 200
        /// The most links of one page that are looked at.
        private static let targetLimit = 2_000

        /// The titles a squeezed text names in 《》; inner 《》 stay.
        private static func titlesNamed(in text: String) -> [String] {
            guard text.holds("》") else { return [] }
            let bytes = Array(text.utf8)
            var titles: [String] = []
            var open: [Int] = []
            var index = 0
            // 《 and 》 are E3 80 8A and E3 80 8B.
            while index + 2 < bytes.count, titles.count < titleLimit {
                guard bytes[index] == 0xE3, bytes[index + 1] == 0x80,
                    bytes[index + 2] == 0x8A || bytes[index + 2] == 0x8B
                else {
                    index += 1
                    continue
                }
                if bytes[index + 2] == 0x8A {
                    open.append(index + 3)
                } else if let start = open.popLast(), index - start <= titleBytes {
                    titles.append(String(decoding: bytes[start..<index], as: UTF8.self))
                }
                index += 3
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
