import Exact
import Markup
import Model

/// Which documents of the period are interpreted, and by what.
struct InterpretationSurvey {
    /// Which links between a document and its interpretation count.
    enum Direction: String, CaseIterable {
        /// A link either way, or the document's title in the interpretation.
        case any
        case fromDocument = "from-document"
        case fromInterpretation = "from-interpretation"
        /// Each links to the other.
        case both
    }

    /// A document with the interpretations linked to it.
    struct Document {
        let item: ListItem
        let interpretations: [ListItem]
        /// Why further interpretations could not be seen; `nil` when all were.
        let doubt: Wording?
    }

    let documents: [Document]
    /// The interpretations of the period no document is linked to; `nil`
    /// unless they were asked for.
    var unlinked: [ListItem]?
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
    ///
    /// - Parameters:
    ///   - direction: which of these count.
    ///   - isOfInterpretations: whether to look for the documents of the
    ///     interpretations of the period, whenever they were published.
    static func of(
        _ captures: UnitCaptures, documents: String, interpretations: String,
        direction: Direction = .any, ofInterpretations isOfInterpretations: Bool = false
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
        guard isOfInterpretations || list.isKnown(backTo: period.from) else {
            return .unknown(list.gap, evidence)
        }
        let current =
            isOfInterpretations
            ? list.items + list.undated
            : list.items.filter { $0.date.map(period.contains) ?? false }
        guard isOfInterpretations || !current.isEmpty else {
            return .surveyed(Self(documents: [], evidence: evidence))
        }

        let column = captures.column(interpretations)
        switch column.outcome {
        case .file(_, let place):
            return .unknown(
                CaptureWording.column(interpretations, CaptureWording.notAPage), [place])
        case .unreachable(let reason, let places):
            return .unknown(CaptureWording.column(interpretations, reason), places)
        case .gone, .page: break
        }
        let matcher = Matcher(column, captures, direction)
        guard isOfInterpretations else {
            return .surveyed(
                Self(documents: current.map { matcher.match($0) }, evidence: evidence))
        }
        guard column.isKnown(backTo: period.from) else { return .unknown(column.gap, evidence) }
        let (found, doubt) = matcher.unlinked(by: current) {
            $0.date.map(period.contains) ?? false
        }
        if !found.isEmpty, let reason = doubt ?? (list.gaps.isEmpty ? nil : list.gap) {
            return .unknown(reason, evidence + found.map(\.evidence))
        }
        return .surveyed(Self(documents: [], unlinked: found, evidence: evidence))
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
        private let direction: Direction

        init(_ column: ColumnCapture, _ captures: UnitCaptures, _ direction: Direction) {
            self.captures = captures
            self.direction = direction
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
            let (linked, doubt) = links(of: item)
            return Document(
                item: item, interpretations: linked.sorted().map { interpretations[$0] },
                doubt: doubt)
        }

        /// The interpretations wanted that no document is linked to, and why
        /// there may be fewer.
        func unlinked(
            by documents: [ListItem], where isWanted: (ListItem) -> Bool
        ) -> (items: [ListItem], doubt: Wording?) {
            var linked: Set<Int> = []
            var doubt: Wording?
            for document in documents {
                let (more, reason) = links(of: document)
                linked.formUnion(more)
                doubt = doubt ?? reason
            }
            let items = interpretations.enumerated().filter {
                isWanted($0.element) && !linked.contains($0.offset)
            }
            return (items.map(\.element), doubt)
        }

        private func links(of item: ListItem) -> (linked: Set<Int>, doubt: Wording?) {
            var doubts: [Wording] = doubt.map { [$0] } ?? []
            var forth: Set<Int> = []
            switch captures.article(item) {
            case .page(let page):
                for target in Self.targets(of: page.content, captures) {
                    forth.formUnion(byAddress[target] ?? [])
                }
                if !page.isWhole { doubts.append(CaptureWording.cutBody) }
            case .unreachable(let reason, _):
                doubts.append(CaptureWording.page(item.title, reason))
            case .file, .gone, nil: break
            }
            let back = Set(
                item.address.flatMap { byTarget[Self.final($0, captures)] } ?? [])
            let linked: Set<Int> =
                switch direction {
                case .fromDocument: forth
                case .fromInterpretation: back
                case .both: forth.intersection(back)
                case .any:
                    forth.union(back).union(
                        Self.forms(ofTitle: item.title).flatMap { byTitle[$0] ?? [] })
                }
            return (linked, doubts.isEmpty ? nil : Wording.clauses(doubts))
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
